# Consent, the memorial, editions.

publishing-title = Publishing
publishing-lead = Nothing is public without recorded consent and a second member's approval.
publishing-none = Nothing waits for publication
publishing-none-text = Ask the person or the family first, and record what they agree to.

# Editions of figures.
publishing-edition = Edition
publishing-public = What everyone can read now
publishing-nothing-public = Nothing is public.
publishing-is-public = This edition is public now.
publishing-not-written = The public pages do not show what was decided here.
publishing-not-written-next = The machine may have stopped in between. Take the edition back and propose it again.
publishing-waiting = What waits for a second member
publishing-past = Earlier editions
publishing-propose = Propose an edition
publishing-propose-lead = Choose the figures that everyone may read. Another member must approve them.
publishing-rule = Only figures of five or more people or cases are offered, and only when nothing printed with them holds a name from this register.
publishing-note = For the one who approves
publishing-nothing-offered = No figure may be public
publishing-kept-back = Kept back: { $count ->
    [one] one figure, and why
   *[other] { $count } figures, and why
    }
publishing-approve = Approve: everyone can read it
publishing-approve-text = Open every figure and look at its source before you approve. What was public before is replaced.
publishing-somebody-else = You proposed this edition. Another member must approve it.
publishing-must-go = This figure may no longer be public. Take the edition back and propose it without it.
publishing-withdraw = Take it back
publishing-proposed-by = Proposed by { $member }, { $when }
publishing-approved-by = Approved by { $member }, { $when }
publishing-withdrawn-by = Taken back by { $member }, { $when }
publishing-may-be-public = This figure may be part of a public edition.
publishing-withheld-gone = Never public: it was withdrawn.
publishing-withheld-unit = Never public: it counts something else than people or cases.
publishing-withheld-few = Never public: fewer than five.
publishing-withheld-number = Never public: something in it looks like a telephone number.
publishing-withheld-name = Never public: it holds a word of somebody's name:

# Our own counts.
publishing-ours-title = Our own counts
publishing-ours = Publish our own counts, by status and by role
publishing-ours-hint = Named people and unnamed ones stand apart and are never added. Numbers below five are hidden, and so are others from which they could be worked out, by subtracting or from an earlier edition; a number that has changed by fewer than five stays as it was published.
publishing-below-five = not shown
