# Needs, offers, calls.

help-title = Help
help-lead = Who needs what, and who can give it.
help-none = Nobody has asked for help yet
help-none-text = A need is entered from a call, or comes from the public form.
