# What the program says in English. A key is group.entry: an entry is an attribute of its group.
# Never part of a text: numbers, money and days, which are arguments.

list =
    .comma = ,{" "}
    .and = {" "}and{" "}
    .or = {" "}or{" "}
