
"use strict";
// Sorts and filters the tables; whatever there is to read is there without it.
(function () {
  var words = document.getElementById("words").dataset;
  var language = document.documentElement.lang;
  var number = function (text) {
    var plain = text.replace(/[\s\u00a0~!%]/g, "").replace(",", ".");
    return plain === "" ? NaN : Number(plain);
  };
  var compare = function (one, other) {
    var first = number(one), second = number(other);
    if (one === "") { return other === "" ? 0 : 1; }
    if (other === "") { return -1; }
    if (isNaN(first) || isNaN(second)) { return one.localeCompare(other, language, { numeric: true }); }
    return first - second;
  };
  var sortable = function (table, rows) {
    var heads = Array.prototype.slice.call(table.tHead.rows[0].cells);
    heads.forEach(function (head, index) {
      var button = document.createElement("button");
      button.type = "button";
      button.title = words.sort;
      while (head.firstChild) { button.appendChild(head.firstChild); }
      head.appendChild(button);
      button.addEventListener("click", function () {
        var before = head.getAttribute("aria-sort");
        var next = before === "ascending" ? "descending" : before === "descending" ? null : "ascending";
        heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
        var sorted = rows.slice();
        if (next) {
          head.setAttribute("aria-sort", next);
          var turn = next === "ascending" ? 1 : -1;
          sorted.sort(function (one, other) {
            return turn * compare(one.cells[index].textContent, other.cells[index].textContent);
          });
        }
        sorted.forEach(function (row) { table.tBodies[0].appendChild(row); });
      });
    });
  };
  var filterable = function (region, table, rows) {
    var label = document.createElement("label");
    var input = document.createElement("input");
    var shown = document.createElement("output");
    label.className = "filter";
    label.appendChild(document.createTextNode(words.filter + " "));
    input.type = "search";
    label.appendChild(input);
    label.appendChild(shown);
    region.parentNode.insertBefore(label, region);
    input.addEventListener("input", function () {
      var wanted = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      var count = 0;
      rows.forEach(function (row) {
        var text = row.textContent.toLowerCase().replace(/\u00a0/g, " ");
        row.hidden = !wanted.every(function (word) { return text.includes(word); });
        count += row.hidden ? 0 : 1;
      });
      shown.textContent = wanted.length ? words.shown.replace("#", count).replace("#", rows.length) : "";
    });
  };
  document.querySelectorAll("main .roll:not(.chart)").forEach(function (region) {
    var table = region.querySelector("table");
    var rows = Array.prototype.slice.call(table.tBodies[0].rows);
    if (rows.length > 2) { sortable(table, rows); }
    if (rows.length > 12) { filterable(region, table, rows); }
  });
}());
