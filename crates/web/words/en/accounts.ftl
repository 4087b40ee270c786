# Entering, adding, correcting and withdrawing whole accounts: what one source tells of a thing.

accounts-enter-lead = Write what the source says, in its own words. What it does not say stays empty.
accounts-say = Add what another source says
accounts-say-lead = The other accounts stay. They will stand side by side.
accounts-correct = Correct this account
accounts-correct-lead = The old account stays to be read, with your reason.
accounts-withdraw = Withdraw this account
accounts-withdraw-lead = It does not count any more, but stays to be read, with your reason.
accounts-several = { $count } sources tell this. The one entered last stands first; nothing is left out.
accounts-past = Corrected or withdrawn: { $count }
accounts-all-past = All that was said of this was withdrawn.
accounts-undone = undone
accounts-none-chosen = — none —
accounts-kind = What it is
accounts-name-hint = As the source prints it
accounts-other-names = Other names
accounts-one-a-line = One on each line
