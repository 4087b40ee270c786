# Who is the same person.

matching-title = Сәйкестіктер
matching-lead = Ұсыныс біріктірмейді: екі жазба мүше шешкенде ғана бір адам болады, әрі оны кері қайтаруға болады.
matching-same = Бір адам
matching-different = Бөлек адамдар
matching-unsure = Сенімді емеспін
matching-none = Ұқсас жазбалар жоқ
matching-none-text = Тізім жүктелгеннен кейін ұқсас жұптар осында пайда болады.
