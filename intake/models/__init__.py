"""What is kept: one module per family of mapped classes, all reachable from here."""

from intake.models.account import Account, Agency, Attempt, Invitation, RecoveryCode, SignedInSession, SignInCode
from intake.models.application import Application, Event, Member, Signature
from intake.models.audit_entry import AuditEntry
from intake.models.authorization import Authorization
from intake.models.base import Base
from intake.models.calendar import CalendarEntry, CalendarFile, Instruction
from intake.models.decision import Decision
from intake.models.delivery import Consent, Delivery, MailBatch
from intake.models.document import Document, Incident, Offer, PageImage, Placement, Review, Upload
from intake.models.household import Answers, Hardship, Income, Person
from intake.models.loan import Loan, LoanFact
from intake.models.notice import Mail, Notice, NoticeCopy
from intake.models.reading import FigureVerdict, Reading
from intake.models.request import AwaitedItem, HelpFlag, PaperRequest, Waiver
from intake.models.rules import CounselAnswer, Overlay, RulesChange
from intake.models.work import LONG_AGO, NO_DATE, Job, QueueEntry, WorkerBeat

__all__ = [
    "LONG_AGO", "NO_DATE", "Account", "Agency", "Answers", "Application", "Attempt", "AuditEntry", "Authorization", "AwaitedItem",
    "Base", "CalendarEntry", "CalendarFile", "Consent", "CounselAnswer", "Decision", "Delivery", "Document", "Event", "FigureVerdict",
    "Hardship", "HelpFlag", "Incident", "Income", "Instruction", "Invitation", "Job", "Loan", "LoanFact", "Mail", "MailBatch", "Member",
    "Notice", "NoticeCopy", "Offer", "Overlay", "PageImage", "PaperRequest", "Person", "Placement", "QueueEntry", "Reading",
    "RecoveryCode", "Review", "RulesChange", "SignInCode", "Signature", "SignedInSession", "Upload", "Waiver", "WorkerBeat",
]
