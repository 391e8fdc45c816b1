"""/wins: what speaks for the person, on the phone and as a file."""

from habitbot.chat.taps.wins import WinsFileTap
from habitbot.core.wins import Period
from tests.talk import Talk


async def test_without_wins_it_says_what_would_stand_here(ada: Talk) -> None:
    assert "Nothing stands here yet" in await ada.say("/wins")
    assert "📄 As a file" not in ada.buttons


async def test_a_lesson_stands_there_with_its_day_and_in_the_file(ada: Talk) -> None:
    await ada.say("/learned Lists are ordered")
    shown = await ada.say("/wins")
    assert "🎓 Learned" in shown
    assert "· 16 Nov: Lists are ordered" in shown
    await ada.tap("📄 As a file")
    document = ada.message.document
    assert document is not None
    assert document.file.name == "habitbot-wins-2026-10-18-2026-11-16.txt"
    kept = ada.stand.exchange.files.by_id(document.file.id)
    assert kept is not None
    assert "- 2026-11-16  Lists are ordered" in kept.content.decode()


async def test_who_came_back_reads_it_in_the_chat_and_hands_in_nothing_of_it(ada: Talk) -> None:
    await ada.say("/today")
    await ada.tap(ada.buttons[0])
    for _ in range(5):
        await ada.jump("09:00")
    await ada.say("/today")
    await ada.tap(ada.buttons[0])
    assert ada.toast.startswith("🌱 ")
    shown = await ada.say("/wins")
    assert "🌱 You came back after a miss. That is how things last." in shown
    assert "✅ 2 days with a yes to yourself." in shown
    assert "Nothing stands here yet" not in shown
    assert "📄 As a file" not in ada.buttons
    await ada.say("/learned Lists are ordered")
    await ada.say("/wins")
    await ada.tap("📄 As a file")
    document = ada.message.document
    assert document is not None
    kept = ada.stand.exchange.files.by_id(document.file.id)
    assert kept is not None
    assert kept.content.decode().splitlines()[3:] == ["Learned", "- 2026-11-21  Lists are ordered"]


async def test_a_streak_stands_there_with_its_days_and_another_year_is_named(ada: Talk) -> None:
    for _ in range(10):
        await ada.say("/today")
        await ada.tap(ada.buttons[0])
        await ada.jump("09:00")
    (habit,) = (await ada.read_book()).habits.values()
    line = f"{habit.name}: 10 days, "
    assert f"· {line}16 Nov – 25 Nov\n" in await ada.say("/wins")
    await ada.tap("📄 As a file")
    document = ada.message.document
    assert document is not None
    kept = ada.stand.exchange.files.by_id(document.file.id)
    assert kept is not None
    assert f"- {line}2026-11-16 – 2026-11-25\n" in kept.content.decode()
    for _ in range(40):
        await ada.jump("09:00")
    await ada.say("/wins")
    assert f"· {line}16 Nov 2026 – 25 Nov 2026\n" in await ada.tap("All")


async def test_periods_and_pages_turn_in_place(ada: Talk) -> None:
    for number in range(10):
        await ada.say(f"/learned Line {number}")
    await ada.say("/wins")
    before = len(ada.messages)
    assert "✓ 30 days" in ada.buttons
    await ada.tap("1/2 ›")
    await ada.tap("This year")
    assert "From 1 Jan 2026 to 16 Nov 2026" in ada.shown
    assert "✓ This year" in ada.buttons
    assert len(ada.messages) == before


async def test_a_long_line_is_cut_on_the_phone_and_whole_in_the_file(ada: Talk) -> None:
    line = "Lists are ordered " * 20
    await ada.say(f"/learned {line}")
    shown = await ada.say("/wins")
    assert "ordered Lists a" in shown
    assert "…" in shown
    assert shown.count("\u2068") == shown.count("\u2069")
    await ada.tap("📄 As a file")
    document = ada.message.document
    assert document is not None
    kept = ada.stand.exchange.files.by_id(document.file.id)
    assert kept is not None
    assert line.strip() in kept.content.decode()


async def test_what_was_tried_of_a_path_stands_there_and_is_not_handed_in(ada: Talk) -> None:
    await ada.say("/paths Nurse")
    for label in ("🧪 Plan an experiment", "Try one hour of it", "No day yet", "✅ I did it"):
        await ada.tap(label)
    await ada.say("Kind people")
    await ada.tap("👍 For it")
    assert "🧪 Other paths\n· 16 Nov: Tried “Nurse”: Kind people" in await ada.say("/wins")
    said = await ada.tap("📄 As a file")
    assert said.endswith("yours to tell.\nLeft out:\n· Tried “Nurse”: Kind people")
    await ada.say("/learned Lists are ordered")
    await ada.say("/wins")
    said = await ada.tap("📄 As a file")
    assert "Read it through before you hand it in.\nWhat is about other paths," in said
    assert "Nurse" not in written(ada)
    await ada.say("/week")
    assert "You learned one thing and tried one thing out." in ada.shown


async def test_no_file_is_made_of_a_heading_alone_and_what_was_left_out_comes_with_a_tap(
    ada: Talk,
) -> None:
    await ada.say("/add Gym before work")
    for _ in range(8):
        await ada.say("/today")
        await ada.tap("Gym before work")
        await ada.jump("09:00")
    await ada.say("/wins")
    said = await ada.tap("📄 As a file")
    assert "I made no file" in said
    assert "Left out:\n· Gym before work: 8 days" in said
    assert ada.message.document is None
    assert ada.buttons == ["📄 Include it"]
    await ada.tap("📄 Include it")
    assert "also what is about other paths, or your body and health" in ada.shown
    assert "Kept up\n- Gym before work: 8 days" in written(ada)
    await ada.say("/learned Lists are ordered")
    await ada.say("/wins")
    said = await ada.tap("📄 As a file")
    assert said.startswith("Ready to paste")
    assert "Left out:\n· Gym before work: 8 days" in said
    assert "Gym" not in written(ada)
    await ada.tap("📄 Include it")
    assert "Gym" in written(ada)
    assert "Lists are ordered" in written(ada)


async def test_an_old_button_makes_no_file_where_nothing_stands_any_more(ada: Talk) -> None:
    await ada.say("/wins")
    await ada.tap_data(ada.message, WinsFileTap(Period.MONTH).write())
    assert "Nothing stands here yet" in ada.shown
    assert ada.message.document is None


def written(talk: Talk) -> str:
    """What the file of the newest message says."""
    document = talk.message.document
    assert document is not None
    kept = talk.stand.exchange.files.by_id(document.file.id)
    assert kept is not None
    return kept.content.decode()
