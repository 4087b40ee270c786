# Consent, the memorial, editions.

publishing-title = Жариялау
publishing-lead = Жазылған келісімсіз және екінші мүшенің мақұлдауынсыз ештеңе жарияланбайды.
publishing-none = Жариялауды күтіп тұрған ештеңе жоқ
publishing-none-text = Алдымен адамның өзінен немесе отбасынан сұрап, неге келіскенін жазыңыз.
