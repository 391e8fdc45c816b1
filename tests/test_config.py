"""The environment: each variable, right and wrong; a wrong one is named with its remedy."""

from pathlib import Path

import pytest

from habitbot.config import BadSetting, Config, read_config, read_data_directory

TOKEN = "123456789:AAE-x_" + "x" * 29
SECRET = "s3cret_-" * 4


class Environment:
    """The process's environment without any setting of ours, to be filled by a test."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._monkeypatch = monkeypatch

    def read(self, **settings: str) -> Config:
        for name, value in {"HABITBOT_TOKEN": TOKEN, **settings}.items():
            self._monkeypatch.setenv(name, value)
        return read_config()

    def refuses(self, name: str, value: str, **settings: str) -> BadSetting:
        """What is said of a wrong value."""
        with pytest.raises(BadSetting) as bad:
            self.read(**settings, **{name: value})
        assert bad.value.name == name
        assert str(bad.value) == f"{name}: {bad.value.remedy}"
        assert "\n" not in str(bad.value)
        return bad.value


NAMES = (
    "HABITBOT_TOKEN HABITBOT_TOKEN_FILE HABITBOT_DATA HABITBOT_API_URL HABITBOT_URL "
    "HABITBOT_LISTEN PORT HABITBOT_SECRET HABITBOT_OWNER HABITBOT_ALLOW"
)
WEB = {"HABITBOT_URL": "https://bot.example.com"}


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> Environment:
    for name in NAMES.split():
        monkeypatch.delenv(name, raising=False)
    return Environment(monkeypatch)


def test_a_token_is_all_that_is_needed(environment: Environment) -> None:
    assert environment.read() == Config(token=TOKEN, data=Path.cwd() / "data")


def test_without_a_token_one_is_told_where_to_get_it(environment: Environment) -> None:
    with pytest.raises(BadSetting, match=r"^HABITBOT_TOKEN: ask @BotFather"):
        read_config()


@pytest.mark.parametrize(
    "wrong",
    [
        " ",
        "my secret",
        "987654321",
        "123456789:short",
        ":AAExxxxxxxxxxxxxxxxx",
        "abc:AAExxxxxxxxxxxxxxxxx",
        "١٢٣:AAExxxxxxxxxxxxxxxxx",
        "123456789:AAE xxxxxxxxxxxxxxxx",
        "123456789:AAE/../xxxxxxxxxxxxxx",
        f"bot{TOKEN}",
    ],
)
def test_what_is_no_token_is_refused_without_being_repeated(
    wrong: str, environment: Environment
) -> None:
    said = environment.refuses("HABITBOT_TOKEN", wrong)
    assert "@BotFather" in said.remedy or "BotFather's look like" in said.remedy
    assert not wrong.strip() or wrong not in str(said)


def test_a_token_pasted_with_blanks_around_it_is_taken(environment: Environment) -> None:
    assert environment.read(HABITBOT_TOKEN=f" {TOKEN}\n").token == TOKEN


def test_the_token_can_lie_in_a_file_which_goes_first(
    environment: Environment, tmp_path: Path
) -> None:
    path = tmp_path / "token"
    path.write_text(f"{TOKEN}\n")
    assert environment.read(HABITBOT_TOKEN="1:other", HABITBOT_TOKEN_FILE=str(path)).token == TOKEN


@pytest.mark.parametrize(
    ("content", "remedy"),
    [
        (None, "this file can't be read"),
        (b"", "ask @BotFather"),
        (b"nonsense", "that is no token"),
        (b"\xff\xfe\x00", "this file can't be read"),
    ],
)
def test_a_token_file_that_holds_none_is_named(
    content: bytes | None, remedy: str, environment: Environment, tmp_path: Path
) -> None:
    path = tmp_path / "token"
    if content is not None:
        path.write_bytes(content)
    assert remedy in environment.refuses("HABITBOT_TOKEN_FILE", str(path)).remedy
    assert "can't be read" in environment.refuses("HABITBOT_TOKEN_FILE", str(tmp_path)).remedy


def test_no_text_of_a_config_shows_token_or_secret(environment: Environment) -> None:
    config = environment.read(**WEB, HABITBOT_SECRET=SECRET)
    assert config.webhook is not None
    assert config.webhook.secret == SECRET
    assert TOKEN not in f"{config!r} {config}"
    assert SECRET not in f"{config!r} {config.webhook!r}"


def test_the_books_lie_under_the_current_folder_or_where_one_says(
    environment: Environment, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert environment.read().data == read_data_directory() == tmp_path / "data"
    assert environment.read(HABITBOT_DATA="").data == tmp_path / "data"
    assert environment.read(HABITBOT_DATA="books").data == tmp_path / "books"
    assert environment.read(HABITBOT_DATA="/srv/books").data == Path("/srv/books")


@pytest.mark.parametrize(
    ("value", "origin"),
    [
        ("http://127.0.0.1:8081", "http://127.0.0.1:8081"),
        ("http://127.0.0.1:8081/", "http://127.0.0.1:8081"),
        ("https://bots.example.com", "https://bots.example.com"),
        ("http://[::1]:8081", "http://[::1]:8081"),
        ("https://example.com/botapi", "https://example.com/botapi"),
        ("", None),
    ],
)
def test_another_bot_api_can_be_named_by_its_origin(
    value: str, origin: str | None, environment: Environment
) -> None:
    assert environment.read(HABITBOT_API_URL=value).api_url == origin


@pytest.mark.parametrize(
    "wrong",
    [
        "127.0.0.1:8081",
        "localhost",
        "ftp://example.com",
        "http://",
        "http://:8081",
        "http://host:99999",
        "http://host:port",
        "http://[::1",
        f"http://127.0.0.1:8081/bot{TOKEN}",
    ],
)
def test_what_is_no_origin_is_refused(wrong: str, environment: Environment) -> None:
    said = environment.refuses("HABITBOT_API_URL", wrong)
    assert "such as http://127.0.0.1:8081" in said.remedy
    assert TOKEN not in str(said)


def test_without_a_url_the_bot_polls_on_any_platform(environment: Environment) -> None:
    assert environment.read(PORT="3000").webhook is None


@pytest.mark.parametrize("name", ["HABITBOT_LISTEN", "HABITBOT_SECRET"])
def test_what_only_a_webhook_needs_asks_for_its_url(environment: Environment, name: str) -> None:
    value = {"HABITBOT_LISTEN": "0.0.0.0", "HABITBOT_SECRET": SECRET}[name]
    said = environment.refuses("HABITBOT_URL", "", **{name: value})
    assert f"unset {name}" in said.remedy


@pytest.mark.parametrize(
    ("name", "value"), [("PORT", "http"), ("HABITBOT_LISTEN", "a/b"), ("HABITBOT_SECRET", "short")]
)
def test_a_wrong_value_is_named_also_where_nothing_would_read_it(
    environment: Environment, name: str, value: str
) -> None:
    environment.refuses(name, value)


def test_the_variable_that_named_the_token_is_known(
    environment: Environment, tmp_path: Path
) -> None:
    assert environment.read().token_setting == "HABITBOT_TOKEN"
    (tmp_path / "token").write_text(TOKEN)
    config = environment.read(HABITBOT_TOKEN_FILE=str(tmp_path / "token"))
    assert config.token_setting == "HABITBOT_TOKEN_FILE"


def test_a_url_means_webhooks_on_this_machine_only(environment: Environment) -> None:
    webhook = environment.read(HABITBOT_URL="https://bot.example.com/habits/").webhook
    assert webhook is not None
    assert webhook.url == "https://bot.example.com/habits"
    assert (webhook.host, webhook.port, webhook.secret) == ("127.0.0.1", 8080, None)


@pytest.mark.parametrize(
    "wrong",
    [
        "bot.example.com",
        "http://bot.example.com",
        "https://",
        "https://[",
        "https://x:0",
        "https://x y",
    ],
)
def test_a_url_that_telegram_cannot_reach_is_refused(wrong: str, environment: Environment) -> None:
    said = environment.refuses("HABITBOT_URL", wrong)
    assert said.remedy == "give the public https address of this bot"


@pytest.mark.parametrize(
    ("settings", "address"),
    [
        ({"PORT": "3000"}, ("0.0.0.0", 3000)),
        ({"PORT": ""}, ("127.0.0.1", 8080)),
        ({"HABITBOT_LISTEN": "10.0.0.5"}, ("10.0.0.5", 8080)),
        ({"HABITBOT_LISTEN": "10.0.0.5:9000"}, ("10.0.0.5", 9000)),
        ({"HABITBOT_LISTEN": ":9000"}, ("127.0.0.1", 9000)),
        ({"HABITBOT_LISTEN": "9000"}, ("127.0.0.1", 9000)),
        ({"HABITBOT_LISTEN": "[::1]:9000"}, ("::1", 9000)),
        ({"HABITBOT_LISTEN": "127.0.0.1", "PORT": "3000"}, ("127.0.0.1", 3000)),
        ({"HABITBOT_LISTEN": "127.0.0.1:9000", "PORT": "3000"}, ("127.0.0.1", 9000)),
    ],
)
def test_where_it_listens_is_said_by_listen_then_by_port(
    settings: dict[str, str], address: tuple[str, int], environment: Environment
) -> None:
    webhook = environment.read(**WEB, **settings).webhook
    assert webhook is not None
    assert (webhook.host, webhook.port) == address


@pytest.mark.parametrize("wrong", ["abc", "0", "-1", "65536", "80.5", "８０", "9" * 5000])
def test_what_is_no_port_is_refused(wrong: str, environment: Environment) -> None:
    said = environment.refuses("PORT", wrong, **WEB)
    assert said.remedy == "give a port, a number from 1 to 65535"


@pytest.mark.parametrize(
    "wrong", ["127.0.0.1:abc", "127.0.0.1:99999", "::1", "http://127.0.0.1:80", "host/path", "["]
)
def test_what_nobody_can_listen_on_is_refused(wrong: str, environment: Environment) -> None:
    said = environment.refuses("HABITBOT_LISTEN", wrong, **WEB)
    assert "such as 127.0.0.1:8080" in said.remedy


@pytest.mark.parametrize("wrong", ["short", "x" * 31, "x" * 257, "ä" * 40, "x" * 31 + "!"])
def test_a_secret_that_telegram_would_not_take_is_refused_without_being_repeated(
    wrong: str, environment: Environment
) -> None:
    said = environment.refuses("HABITBOT_SECRET", wrong, **WEB)
    assert "32 to 256" in said.remedy
    assert wrong not in str(said)


def test_the_owner_is_one_telegram_id(environment: Environment) -> None:
    assert environment.read(HABITBOT_OWNER=" 42 ").owner_id == 42
    assert environment.read(HABITBOT_OWNER="").owner_id is None


@pytest.mark.parametrize("wrong", ["@ada", "-5", "0", "1,2", "4.2", "1_000", "9" * 30])
def test_an_owner_who_is_no_id_is_refused(wrong: str, environment: Environment) -> None:
    assert "such as 123456789" in environment.refuses("HABITBOT_OWNER", wrong).remedy


def test_without_a_list_everybody_is_invited(environment: Environment) -> None:
    assert environment.read().invited is None


@pytest.mark.parametrize(
    ("value", "invited"), [("1", [1]), ("1,2", [1, 2]), (" 1 , 2 ", [1, 2]), ("1,1", [1])]
)
def test_a_list_names_who_is_invited(
    value: str, invited: list[int], environment: Environment
) -> None:
    assert environment.read(HABITBOT_ALLOW=value).invited == frozenset(invited)


@pytest.mark.parametrize("wrong", ["", " ", "ada", "1 2", "1,,2", "1,", "-1", "0", "1;2"])
def test_a_list_that_cannot_be_read_lets_nobody_in_by_mistake(
    wrong: str, environment: Environment
) -> None:
    assert "unset it" in environment.refuses("HABITBOT_ALLOW", wrong).remedy
