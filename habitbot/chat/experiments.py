"""Experiments: plan one, do it on its day, say what it told."""

from collections.abc import Callable
from datetime import date

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import (
    Handler,
    Of,
    OnAnswer,
    WayBack,
    asks,
    does,
    names,
    shows,
    takes,
    way_for,
)
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import WIDE, Screen
from habitbot.chat.kit.tap import NotATap, check_sign, sign_of
from habitbot.chat.kit.typed_date import typed_date
from habitbot.chat.kit.typed_names import typed_one
from habitbot.chat.screens.dated import back_screen, noted
from habitbot.chat.screens.experiments import (
    day_question_screen,
    delete_experiment_screen,
    evidence_screen,
    experiment_screen,
    let_go_screen,
    own_experiment_screen,
    plan_screen,
    speaks_screen,
    swap_screen,
    talkers_screen,
    told_screen,
    when_screen,
)
from habitbot.chat.screens.paths import path_screen
from habitbot.chat.screens.people import name_question_screen
from habitbot.chat.screens.pick_contact import which_contact_screen
from habitbot.chat.screens.pick_zone import reminding_screen
from habitbot.chat.taps.dated import Origin
from habitbot.chat.taps.experiments import (
    DeleteExperimentSureTap,
    DeleteExperimentTap,
    DropExperimentTap,
    EvidenceTap,
    ExperimentTap,
    PlanTap,
    SpeaksTap,
    SwapTap,
    TakeAsToldTap,
    TalkedTap,
    TalkersTap,
    TalkNewTap,
    TalkWithTap,
    TellTap,
    TriedTap,
    TryOnTap,
    TryOwnTap,
    TryTap,
    TypeDayTap,
    UntellTap,
    WhenTap,
)
from habitbot.chat.taps.paths import PathTap, TakeAsSkillTap
from habitbot.core.book import Book
from habitbot.core.experiments import (
    date_experiment,
    delete_experiment,
    drop_planned,
    find_experiment,
    forget_learned,
    in_its_place,
    judge,
    mark_talked,
    mark_tried,
    note_learned,
    plan_experiment,
    talk_with,
)
from habitbot.core.path import ExperimentKind
from habitbot.core.paths import find_path
from habitbot.core.people import contacts_meant, know_contact
from habitbot.core.refusal import PathLetGo
from habitbot.core.typed.telling import check_told
from habitbot.core.typed.text import cut_line
from habitbot.texts import experiments as texts
from habitbot.texts.buttons import gone_toast, saved_toast

OWN, DAY = TryOwnTap.QUESTION, TypeDayTap.QUESTION
OfExperiment = TryOnTap | TypeDayTap | TalkersTap | TalkWithTap | TellTap | SpeaksTap


def handlers() -> list[Handler]:
    """What this feature answers to."""
    return [
        Of(PlanTap).shows(plan_screen),
        does(TryTap, on_try),
        does(SwapTap, on_swap),
        Of(TryOwnTap).asks(OWN, own_experiment_screen),
        Of(WhenTap).shows(when_screen),
        does(TryOnTap, on_day),
        asks(TypeDayTap, DAY, day_question_screen),
        shows(TalkersTap, talkers_screen),
        does(TalkNewTap, on_talker_new),
        does(TalkWithTap, on_talker),
        does(TriedTap, on_tried),
        does(TalkedTap, on_talked),
        Of(TellTap).shows(told_screen),
        does(UntellTap, on_untell, gone_toast),
        does(TakeAsToldTap, on_told_sure),
        does(SpeaksTap, on_speaks),
        does(DropExperimentTap, on_drop),
        Of(EvidenceTap).shows(evidence_screen),
        Of(ExperimentTap).shows(experiment_screen),
        Of(DeleteExperimentTap).shows(delete_experiment_screen),
        does(DeleteExperimentSureTap, on_delete, texts.deleted_toast),
    ]


def answers() -> dict[str, OnAnswer]:
    """The typed answers this feature waits for."""
    return {
        OWN: names(on_own_typed),
        DAY: takes(on_day_typed),
        TalkersTap.QUESTION: takes(on_talker_typed),
        TellTap.QUESTION: takes(on_told_typed),
    }


def cards() -> dict[str, OnAnswer]:
    """What a shared contact answers."""
    return {TalkersTap.QUESTION: takes(on_talker_typed)}


def kept_as_typed() -> set[str]:
    """Those that keep a person's own words."""
    return {TellTap.QUESTION}


def ways_back() -> dict[str, WayBack]:
    """Where its questions are left to."""
    return {
        OWN: Of(TryOwnTap).way(plan_screen),
        DAY: _back_to_days,
        TalkersTap.QUESTION: way_for(
            TalkersTap, lambda book, scene, tap: _after_whom(book, scene, tap, _back)
        ),
        TellTap.QUESTION: way_for(TellTap, _settled),
    }


def asked_again() -> dict[str, WayBack]:
    """What shows its quick answers again, once a typed one was refused."""
    return {
        DAY: way_for(TypeDayTap, day_question_screen),
    }


def pages_asking() -> dict[str, WayBack]:
    """The pages that ask beside their buttons, where another one is the way back."""
    return {
        TalkersTap.QUESTION: way_for(TalkersTap, talkers_screen),
        TellTap.QUESTION: Of(TellTap).way(told_screen),
    }


def on_try(context: Context, book: Book, tap: TryTap) -> Screen:
    """This one; then its day. What is planned goes for it only once that is said."""
    planned = in_its_place(book, tap.path_id, tap.kind)
    if planned is None:
        return _plan(context, book, tap.path_id, tap.kind)
    swap = SwapTap(tap.path_id, tap.kind)
    return swap_screen(book, context.scene, swap, planned)


def on_own_typed(context: Context, book: Book, typed: str) -> Screen:
    """Own words; then their day. They wait where something is planned; others may be typed."""
    tap = context.asked(TryOwnTap)
    planned = in_its_place(book, tap.path_id, ExperimentKind.OWN, typed)
    if planned is None:
        return _plan(context, book, tap.path_id, ExperimentKind.OWN, typed)
    context.ask(book, OWN, tap, typed=typed)
    swap = SwapTap(tap.path_id, ExperimentKind.OWN, sign_of(typed))
    return swap_screen(book, context.scene, swap, planned)


def on_swap(context: Context, book: Book, tap: SwapTap) -> Screen:
    """In place of what is planned; then its day."""
    is_own = tap.kind is ExperimentKind.OWN
    what = context.typed_before(tap.sign, OWN) if is_own else ""
    if is_own and not what:
        raise NotATap
    return _plan(context, book, tap.path_id, tap.kind, what)


def _plan(
    context: Context, book: Book, path_id: int, kind: ExperimentKind, what: str = ""
) -> Screen:
    try:
        experiment = plan_experiment(book, path_id, kind, what)
    except PathLetGo:
        return let_go_screen(book, context.scene, path_id)
    return context.asking(book, when_screen(book, context.scene, experiment.id))


def on_day(context: Context, book: Book, tap: TryOnTap) -> tuple[Screen, str]:
    """On that day, or on none."""
    return _put_on(context, book, tap, tap.on)


def on_day_typed(context: Context, book: Book, typed: str) -> Screen:
    """The day, typed."""
    screen, _ = _put_on(context, book, context.asked(TypeDayTap), typed_date(context, typed))
    return screen


def on_talker(context: Context, book: Book, tap: TalkWithTap) -> tuple[Screen, str]:
    """With that contact, or with nobody in particular."""
    return _talk_with(context, book, tap, tap.contact_id)


def on_talker_new(context: Context, book: Book, tap: TalkNewTap) -> Screen:
    """Wait for the name of who is not known yet."""
    find_experiment(book, tap.experiment_id)
    context.ask(book, TalkersTap.QUESTION, TalkersTap(tap.experiment_id, origin=tap.origin))
    return name_question_screen(context.scene)


def on_talker_typed(context: Context, book: Book, typed: str) -> Screen:
    """With somebody of that name; who is not known yet is noted."""
    tap, name = context.asked(TalkersTap), typed_one(context, book, typed)
    return _talk_with_named(context, book, tap, name)


def on_tried(context: Context, book: Book, tap: TriedTap) -> Screen:
    """It is done; wait for what it told."""
    mark_tried(book, tap.experiment_id, today=context.today)
    return context.asking(book, told_screen(book, context.scene, tap.experiment_id, tap.origin))


def on_talked(context: Context, book: Book, tap: TalkedTap) -> tuple[Screen, str]:
    """The talk was had, which stands with whom it was; wait for what it told."""
    mark_talked(book, tap.experiment_id, tap.contact_id, today=context.today)
    screen = told_screen(book, context.scene, tap.experiment_id, tap.origin)
    context.asking(book, screen)
    contact = book.contacts.get(tap.contact_id)
    toast = _talked_toast(context, contact.name) if contact else ""
    return screen, toast


def on_told_typed(context: Context, book: Book, typed: str) -> Screen:
    """What it told; then which way that speaks."""
    tap = context.asked(TellTap)
    check_told(typed)
    note_learned(book, tap.experiment_id, typed, today=context.today)
    return speaks_screen(book, context.scene, tap.experiment_id, tap.origin)


def on_told_sure(context: Context, book: Book, tap: TakeAsToldTap) -> Screen:
    """The words typed just now are what it told."""
    said = context.typed_before(tap.sign, TakeAsSkillTap.QUESTION)
    if said:
        note_learned(book, tap.experiment_id, said, today=context.today)
        return speaks_screen(book, context.scene, tap.experiment_id)
    return context.asking(book, told_screen(book, context.scene, tap.experiment_id))


def on_untell(context: Context, book: Book, tap: UntellTap) -> Screen:
    """What it told goes."""
    check_sign(tap.sign, find_experiment(book, tap.experiment_id).learned)
    forget_learned(book, tap.experiment_id)
    return experiment_screen(book, context.scene, tap.experiment_id)


def on_speaks(context: Context, book: Book, tap: SpeaksTap) -> tuple[Screen, str]:
    """For it, against it, or neither way."""
    judge(book, tap.experiment_id, tap.speaks, today=context.today)
    screen = _settled(book, context.scene, tap)
    return screen, texts.speaks_toast(context.words, tap.speaks)


def on_drop(context: Context, book: Book, tap: DropExperimentTap) -> tuple[Screen, str]:
    """It is not tried, unless it was meanwhile."""
    experiment = drop_planned(book, tap.experiment_id)
    screen = _settled_path(book, context.scene, experiment.path_id, tap.origin)
    did = texts.did_already_toast(context.words)
    return screen, did if experiment.done_on else texts.let_be_toast(context.words)


def on_delete(context: Context, book: Book, tap: DeleteExperimentSureTap) -> Screen:
    """It goes, for good."""
    experiment = delete_experiment(book, tap.experiment_id)
    return path_screen(book, context.scene, experiment.path_id)


def _put_on(
    context: Context, book: Book, tap: TryOnTap | TypeDayTap, on: date | None
) -> tuple[Screen, str]:
    """Where that leads, and a word on the day, once the experiment is dated."""
    today, now = context.today, context.now
    try:
        experiment = date_experiment(book, tap.experiment_id, on, today=today, now=now)
    except PathLetGo:
        path_id = find_experiment(book, tap.experiment_id).path_id
        return let_go_screen(book, context.scene, path_id, tap.origin), ""
    if experiment.done_on is not None:
        return _settled(book, context.scene, tap), texts.did_already_toast(context.words)
    toast = (
        saved_toast(context.words)
        if on is None
        else texts.planned_toast(context.words, texts.day_word(context.words, on, today))
    )
    settled = _settled(book, context.scene, tap)
    if on is None:
        return settled, toast
    return context.asking(book, reminding_screen(book, context.scene, settled)), toast


def _talk_with(
    context: Context, book: Book, tap: TalkersTap | TalkWithTap, contact_id: int | None
) -> tuple[Screen, str]:
    """What comes next, and a word on whom it is noted with, once it is said with whom."""
    experiment = talk_with(book, tap.experiment_id, contact_id, today=context.today)
    screen = context.asking(book, _after_whom(book, context.scene, tap, _settled))
    if contact_id is None or experiment.done_on is None:
        return screen, saved_toast(context.words)
    return screen, _talked_toast(context, book.contacts[contact_id].name)


def _talk_with_named(context: Context, book: Book, tap: TalkersTap, name: str | None) -> Screen:
    """The same with somebody of that name, once it is clear who is meant; or with nobody."""

    def talk(contact_id: int) -> TalkWithTap:
        return TalkWithTap(tap.experiment_id, contact_id, tap.origin)

    if name is None:
        return _talk_with(context, book, tap, None)[0]
    which = which_contact_screen(book, context.scene, contacts_meant(book, name), tap, talk)
    if which is not None:
        return context.asking(book, which)
    contact = know_contact(book, name, today=context.today)
    return _talk_with(context, book, tap, contact.id)[0]


def _after_whom(
    book: Book,
    scene: Scene,
    tap: TalkersTap | TalkWithTap,
    leave: Callable[[Book, Scene, OfExperiment], Screen],
) -> Screen:
    """What comes after it was said with whom: its day, what it told, or where one came from."""
    experiment = find_experiment(book, tap.experiment_id)
    if experiment.done_on is None:
        has_day = experiment.on is not None
        return leave(book, scene, tap) if has_day else when_screen(book, scene, experiment.id)
    if experiment.speaks is None:
        return told_screen(book, scene, experiment.id, tap.origin)
    return experiment_screen(book, scene, experiment.id)


def _talked_toast(context: Context, name: str) -> str:
    return texts.talked_toast(context.words, cut_line(name, WIDE))


def _back_to_days(context: Context, book: Book) -> Screen:
    tap = context.asked(TypeDayTap)
    return when_screen(book, context.scene, tap.experiment_id, tap.origin)


def _back(book: Book, scene: Scene, tap: OfExperiment) -> Screen:
    """Back to what is dated, where one came from there, or to the path."""
    path_id = find_experiment(book, tap.experiment_id).path_id
    return back_screen(book, scene, tap.origin, path_screen(book, scene, path_id))


def _settled(book: Book, scene: Scene, tap: OfExperiment) -> Screen:
    """To what is left of what is dated, or to the path, which shows what was kept."""
    path_id = find_experiment(book, tap.experiment_id).path_id
    return _settled_path(book, scene, path_id, tap.origin)


def _settled_path(book: Book, scene: Scene, path_id: int, origin: Origin | None) -> Screen:
    page = path_screen(book, scene, path_id)
    kept = noted(scene.words, find_path(book, path_id).name, PathTap(path_id))
    return back_screen(book, scene, origin, page, kept)
