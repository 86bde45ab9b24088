//! A task.

use crate::model::{Date, DomainId, SectorId};
use crate::report::{Cell, Planned, Text, Tone};
use crate::roadmap::Stage;
use crate::words::t;

/// A sort of work, in the order in which a domain's work is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::report) enum Work {
    /// The new municipality is registered at a national component.
    Agree,
    /// A product is procured.
    Procure,
    /// A system that goes on is set up for the new municipality.
    SetUp,
    /// Data are entered again in the target.
    Register,
    /// Data are washed and checked before they are converted.
    Wash,
    /// A use moves; the plan's kind of migration says how.
    Migrate,
    /// A data set is converted.
    ConvertSet,
    /// A data set is kept for look-up.
    LookUpSet,
    /// An integration of the target.
    Join,
    /// Side by side ends.
    EndParallel,
    /// An integration of today ends.
    TakeDown,
    /// An archive series is closed, and a new one opened where the system goes on.
    CloseArchive,
    /// An archive is handed over to the depot.
    Deposit,
    /// A system is switched off.
    SwitchOff,
}

impl Work {
    /// In words.
    pub fn words(self) -> Text {
        match self {
            Work::Agree => t!("task_kind.agree"),
            Work::Procure => t!("task_kind.procure"),
            Work::SetUp => t!("task_kind.set_up"),
            Work::Register => t!("task_kind.register"),
            Work::Wash => t!("task_kind.wash"),
            Work::Migrate => t!("task_kind.move"),
            Work::ConvertSet => t!("task_kind.convert"),
            Work::LookUpSet => t!("task_kind.look_up"),
            Work::Join => t!("task_kind.join"),
            Work::EndParallel => t!("task_kind.end_parallel"),
            Work::TakeDown => t!("task_kind.take_down"),
            Work::CloseArchive => t!("task_kind.close_archive"),
            Work::Deposit => t!("task_kind.deposit"),
            Work::SwitchOff => t!("task_kind.switch_off"),
        }
    }

    /// Its name in ids.
    pub const fn name(self) -> &'static str {
        match self {
            Work::Agree => "agree",
            Work::Procure => "procure",
            Work::SetUp => "set-up",
            Work::Register => "register",
            Work::Wash => "wash",
            Work::Migrate => "move",
            Work::ConvertSet => "convert",
            Work::LookUpSet => "look-up",
            Work::Join => "join",
            Work::EndParallel => "end-parallel",
            Work::TakeDown => "take-down",
            Work::CloseArchive => "close-archive",
            Work::Deposit => "deposit",
            Work::SwitchOff => "switch-off",
        }
    }

    /// The id of a task of this sort.
    pub fn id(self, of: &str) -> String {
        format!("{}:{of}", self.name())
    }
}

/// A task.
#[derive(Clone, Debug)]
pub(in crate::report) struct Task {
    /// Its id, the same from plan to plan.
    pub id: String,
    pub work: Work,
    /// What is to be done.
    pub what: Text,
    pub sector: SectorId,
    pub domain: DomainId,
    pub municipality: Cell,
    pub from: Cell,
    pub to: Cell,
    pub data_set: Cell,
    /// Who says that it must be done in this way.
    pub forced: Cell,
    pub users: Cell,
    pub records: Cell,
    /// What the plan pays for it, in kroner.
    pub cost: Cell,
    /// The tasks that must be done before.
    pub after: Vec<String>,
    pub responsible: Cell,
    /// The day on which it must begin at the latest.
    pub start: Date,
    /// How long it takes, in months.
    pub months: u32,
    /// Whether the length is a default.
    pub assumed: bool,
    pub due: Date,
    /// The other domain that an integration touches.
    pub far: Option<DomainId>,
    /// The first and the last day that the roadmap gives it.
    pub runs: Option<(Date, Date)>,
    /// How far somebody said that it is.
    pub stage: Option<Stage>,
}

/// How a task stands, as far as its days tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::report) enum Status {
    Done,
    UnderWay,
    NotBegun,
    LateToBegin,
    /// The roadmap has it end too late.
    EndsLate,
    Overdue,
}

impl Task {
    /// A task of a domain with nothing but what every task has. It must be done by a day and takes so many months.
    pub fn new(
        planned: &Planned<'_>,
        work: Work,
        of: &str,
        domain: DomainId,
        what: Text,
        due: Date,
        months: u32,
    ) -> Self {
        let about = planned.landscape.domain(domain);
        Task {
            id: work.id(of),
            work,
            what,
            sector: about.sector,
            domain,
            municipality: Cell::empty(),
            from: Cell::empty(),
            to: Cell::empty(),
            data_set: Cell::empty(),
            forced: Cell::empty(),
            users: Cell::empty(),
            records: Cell::empty(),
            cost: Cell::empty(),
            after: Vec::new(),
            responsible: planned.responsible_for_domains(std::iter::once(domain)),
            start: crate::calendar::subtract_months(due, months),
            months,
            assumed: true,
            due,
            far: None,
            runs: None,
            stage: None,
        }
    }

    /// How it stands on a day: as somebody said, else as its days tell.
    pub fn status(&self, as_of: Date) -> Status {
        // In time: the first day after it is not after the day due.
        let ends_late = self.runs.is_some_and(|(_, end)| end >= self.due && end > self.start);
        if self.stage == Some(Stage::Done) {
            Status::Done
        } else if self.due < as_of {
            Status::Overdue
        } else if ends_late {
            Status::EndsLate
        } else if self.stage == Some(Stage::UnderWay) {
            Status::UnderWay
        } else if self.runs.map_or(self.start, |(begin, _)| begin) < as_of {
            Status::LateToBegin
        } else {
            Status::NotBegun
        }
    }
}

impl Status {
    /// Whether it is late, or will be.
    pub const fn is_late(self) -> bool {
        matches!(self, Status::LateToBegin | Status::EndsLate | Status::Overdue)
    }

    /// In words.
    pub fn cell(self) -> Cell {
        match self {
            Status::Done => Cell::from(t!("task_status.done")).tone(Tone::Good),
            Status::UnderWay => Cell::from(t!("task_status.under_way")),
            Status::EndsLate => Cell::from(t!("task_status.ends_late")).tone(Tone::Alarm),
            Status::NotBegun => Cell::from(t!("task_status.not_begun")),
            Status::LateToBegin => Cell::from(t!("task_status.late_to_begin")).tone(Tone::Notice),
            Status::Overdue => Cell::from(t!("task_status.overdue")).tone(Tone::Alarm),
        }
    }
}
