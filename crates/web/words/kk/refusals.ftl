# Why something was not done: what is wrong, and what to do next.

refusal-not-there = Бұл тізілімде жоқ: { $subject }. Жазба жойылған болуы мүмкін немесе басқа кеңседе енгізіліп, әлі жетпеген.
refusal-no-such-statement = Мұндай мәлімет жоқ. Бетті қайта ашып, тізімнен таңдаңыз.
refusal-already-past = Бұл мәлімет түзетілген немесе қайтарып алынған. Оның орнында не тұрғанын қараңыз.
refusal-no-such-act = Журналда мұндай жазба жоқ.
refusal-already-undone = Бұл әлдеқашан кері қайтарылған.
refusal-cannot-be-undone = Мұны тұтасымен кері қайтаруға болмайды. Оның орнына жаңа жазба енгізіңіз.
refusal-reason-missing = Себебін бірер сөзбен жазыңыз: оны басқалар оқиды.
refusal-nothing-said = Ештеңе толтырылмаған.
refusal-no-name-no-description = Есімін жазыңыз; белгісіз болса, адамды бірер сөзбен сипаттаңыз.
refusal-missing = Мынаны толтырыңыз: { $subject }.
refusal-too-long = Тым ұзын: { $subject }. Ең көбі { $limit } таңба болады; қалғанын ескертпеге жазыңыз.
refusal-does-not-fit = Мұны мына жазбаға енгізуге болмайды: { $subject }.
refusal-impossible = Бұлай болуы мүмкін емес: { $subject }. Санды тексеріңіз.
refusal-bounds-crossed = Кіші сан үлкенінен асып тұр. Алдымен кішісін жазыңыз.
refusal-tied-to-itself = Жазбаны өзімен байланыстыруға болмайды. Басқасын таңдаңыз.
refusal-not-an-identity-number = Бұл ЖСН емес: онда 12 цифр бар, соңғысы қалғандарын тексереді. Құжатпен салыстырыңыз.
refusal-role-may-not = Сіздің рөліңіз бұған рұқсат бермейді: { $subject }. Кеңсе жетекшісіне айтыңыз.
refusal-not-a-member = Бұл мүше кеңседен кеткен.
refusal-approve-your-own = Мұны басқа мүше растауы керек: екі адам қарауы тиіс.
refusal-nobody-says-dead = Мұнда бұл адам қайтыс болды дейтін бірде-бір дереккөз жоқ. Алдымен дереккөзді енгізіңіз.
refusal-death-needs-more = Оны бір-біріне тәуелсіз екі дереккөз немесе мүше өз көзімен көрген бір құжат растауы керек.
refusal-last-lead = Кеңсеге жетекші керек. Алдымен басқа біреуді тағайындаңыз.
refusal-name-taken = Мұндай атпен мүше бар. Ажырату үшін бір сөз қосыңыз.

# What a refusal may speak of.
field-age = жасы
field-name = аты
field-value = сан
field-point = картадағы нүкте
field-title = атауы
field-description = сипаттама
field-measure = не саналатыны
field-text = мәтін
field-reason = себебі
field-note = ескертпе
field-count = неше адам
field-place = орны
field-locator = дереккөздегі орны
