"""What the bot proposes by itself: declining it. Taking it up is the proposed feature's own tap."""

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import Handler, does
from habitbot.chat.kit.screen import Screen
from habitbot.chat.screens.today import today_screen
from habitbot.chat.screens.week import week_screen
from habitbot.chat.taps.proposals import NotNowTap
from habitbot.core.book import Book
from habitbot.core.proposal import Proposal
from habitbot.core.proposals import decline, is_settled, may_come_again
from habitbot.texts.proposals import declined_toast, settled_toast


def handlers() -> list[Handler]:
    """What this feature answers to."""
    return [does(NotNowTap, on_not_now)]


def on_not_now(context: Context, book: Book, tap: NotNowTap) -> tuple[Screen, str]:
    """Not now; what is settled already can't be declined by a button of before."""
    proposal = Proposal(tap.kind, tap.about)
    is_over = is_settled(book, proposal, context.scene.down_days)
    if not is_over:
        decline(book, proposal)
    screen = (
        today_screen(book, context.scene)
        if tap.week is None
        else week_screen(book, context.scene, tap.week)
    )
    declined = declined_toast(context.words, may_come_again=may_come_again(tap.kind))
    return screen, settled_toast(context.words) if is_over else declined
