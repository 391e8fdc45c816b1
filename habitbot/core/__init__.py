"""What habits are: values and functions that ask no clock, no disk and no network.

One word per thing, the same in the chat, the code, the tests and the changelog:

person        someone who talks to the bot; `person_id` is Telegram's number
habit         one small action a person wants to repeat
tiny action   the version too small to refuse
anchor        what a habit follows: "after my first coffee"
celebration   what follows it to make it feel good: a smile, "say: good"
recipe        the three together: after what, what, and then
version       what a habit asks for at a time; it can shrink, and grow again
care          what forbids to halve a habit: a limit, medicine, sleep, food
area          where in life it belongs: learning, networking, feedback, sleep, exercise,
              nutrition, breaks, direction
frequency     when a habit is due: every day, on weekdays, some times a week
mark          the word said of one habit on one day: done, tiny, skip, missed
check in      saying it; what came of it is `CheckedIn`
cause         why a day was skipped: sick, travel, no chance
history       a habit's days
amount        how much of a habit that counts there was on one day: minutes, pages, glasses
target        the amount a day is to reach, or not to exceed
offer         an amount on a button, fitted to what the person usually enters
observation   how the other habits went on days with enough sleep or exercise, and on others
life          a habit's days from its start on, a letter each
streak        how many due days or weeks in a row were kept; one slip in seven is fine
come back     keep a habit again after one or more missed days or weeks
silence       days on which nothing was said of any habit, though there was what to say
strength      how settled a habit is, 0 to 1
prompt        the message that asks at the right moment
record        what became of one run of a prompt
series        a prompt for short breaks, some times a day
reminder      one message of a series
quiet hours   when no prompt is sent
dated         a thing to be asked or told about on a day the person chose
agenda        all that is dated and still open
proposal      one small thing the bot offers by itself: rarely, once, where it fits
pause         no prompts for some days, or until the person returns
away          a range of days that are excused
day off       one day of pause that is excused, planned ahead
week summary  a person's week, ready to be told or drawn
review        the summary with all else there was in the week: areas, people, lessons, feedback,
              experiments
span          the days of which a review tells: its week, and those before that no review told
happening     something a review can tell of: its number, its day, and how much of it there was
so far        how much of everything there was on a review's last day when it came
unreviewed    weeks whose review did not come; the next one tells of them
balance       what was kept in each area
reflection    what a person answered to the one question of a week
small talk    what people say to anybody who is there: hello, thanks, I am back, I feel sad
goal          where a person wants to arrive; it is open, paused, reached or let go
milestone     a place on the way to a goal
carrier       a habit that fed a goal, and on how many days
progress      how far a goal has come: milestones, its habits, days left
lesson        one line of what was learned on a day
course        what is worked through to its end: a course, seminar, book or language
reach         say how far one has come in it
work          something a person finished, and asks feedback on
role          who saw it: a mentor, a supervisor, a colleague
tone          how the question for feedback sounds: warm, plain, brief
aim           the one thing it asks for: what to improve, what was unclear, what to keep
feedback      what was said of a work: praise, criticism, and what one will change
look          what a person answered about their rut on a day
lack          what is missing at work or wears one down: challenge, growth, recognition, people,
              pay, balance, health, meaning, safety
drain         how much a lack wears on a person
root          a likely cause of a rut
clue          an answer that speaks for a root
harm          what a person may do to themselves; words that speak of it bring help
worry         what of a look points to harm, so that people should help
pack          tiny habits on offer against one root
safeguard     a habit of a pack against harm: no proposal changes it
contact       somebody the person stays in touch with ("people" in the chat)
erase         take a contact who was deleted out of the copies of the book, too
letter        that one wrote to a contact on a day, by whatever way
follow up     a day on which to write to a contact next
event         an occasion to meet people
path          a way a career could go; staying where one is may be one of them
experiment    one small thing to try once, to find out about a path
evidence      what the experiments that were done speak for
skill         what a path asks a person to be able to do
criterion     what paths are weighed on, in the person's own words
score         how good a path is on a criterion, from 1 to 5
win           what speaks for the person: a goal reached, a lesson, praise, an event,
              what was tried, a streak
period        the days one looks back on
book          everything one person entrusted to us
pending       a question that waits for a typed answer
refusal       a wish that the rules do not allow
archive       stop a habit, keep its history
forget        delete a person's book
"""
