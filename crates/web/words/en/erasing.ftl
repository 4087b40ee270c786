# Erasing a person's record or a source, by two members.
erasing-title = Erasing
erasing-lead = Erasing destroys the keys. What they sealed stays in the log and opens nowhere any more.
erasing-link = Erase
erasing-waiting = What waits for a second member
erasing-none = Nothing waits to be erased
erasing-none-text = A record or a source is erased when one member asks for it and another agrees.
erasing-past = What was erased or declined
erasing-gone-record = A record was erased here
erasing-gone-source = A source was erased here
erasing-of-record = Erasing a record
erasing-of-source = Erasing a source
erasing-asked-by = Asked for by { $member }, { $when }
erasing-agreed-by = Erased by { $member }, { $when }
erasing-declined-by = Declined by { $member }, { $when }
erasing-goes = What goes
erasing-goes-record = Everything that was said of this record: names, statuses, phone numbers, notes, what was corrected or withdrawn, and what members judged of it and other records.
erasing-goes-source = What is known of this source, who it is if that is hidden, and why it was opened.
erasing-other-records = This person has other records. Each is erased by itself:
erasing-stays = What stays
erasing-stays-log = The log: that something was entered, when and by whom, and that it was erased. Nobody can say later that history was rewritten.
erasing-stays-statements = { $count ->
    [one] One statement that rests on this source
   *[other] { $count } statements that rest on this source
    }; they stay without it.
erasing-stays-mentions = These mention it. Read them and correct what tells of the person:
erasing-cannot = What cannot be promised
erasing-not-backups = Backups made before still open to it: destroy them, and make a new one.
erasing-not-flash = Flash disks and some file systems keep old blocks where no program reaches. The key lay there sealed, and opens only with a member's passphrase or a paper key.
erasing-not-texts = Free text elsewhere may name the person. Nothing finds that but reading.
erasing-not-memories = Those who read it remember it, and may have copied it.
erasing-ask = Ask for it to be erased
erasing-ask-text = Another member must agree: a lead, a reviewer or a source keeper. Until then nothing changes.
erasing-reason-hint = It stays for ever: name nobody in it.
erasing-agree = Erase for ever
erasing-agree-text = Nobody can undo this. Look at the record once more before you agree.
erasing-decline = Decline
erasing-somebody-else = You asked for this. Another member must agree.
erasing-who-agrees = A lead, a reviewer or a source keeper must agree.
