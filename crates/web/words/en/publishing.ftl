# Consent, the memorial, editions.

publishing-title = Publishing
publishing-lead = Nothing is public without recorded consent and a second member's approval.
publishing-none = Nothing waits for publication
publishing-none-text = Ask the person or the family first, and record what they agree to.
