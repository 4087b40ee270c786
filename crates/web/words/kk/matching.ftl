# Who is the same person.

matching-title = Сәйкестіктер
matching-lead = Ұсыныс біріктірмейді: екі жазба мүше шешкенде ғана бір адам болады, әрі оны кері қайтаруға болады.
matching-none = Ұқсас жазбалар жоқ
matching-none-text = Тізім жүктелгеннен кейін ұқсас жұптар осында пайда болады.
matching-and = және

# What waits.
matching-suggestions = Ұқсас жұптар
matching-count = { $count } жұп күтіп тұр. Алдымен ең ықтимал және ең қауіптілері.
matching-one = Бір жазба
matching-other = Екінші жазба
matching-how-likely = Қаншалықты ықтимал
matching-harm = Неге маңызды
matching-harm-1 = Жағдайлары әртүрлі
matching-harm-2 = Бірі қамауда не жоғалған, екіншісі олай емес
matching-harm-3 = Бірі қайтыс болған делінеді, екіншісі олай емес
matching-look = Екеуін қарау
matching-reviews = Сіздің екінші шешіміңізді күтеді
matching-reviews-text = Біреу шешіп, тағы бір пікір сұраған. Ол не дегенін өзіңіз шешкен соң көресіз.
matching-disputes = Мүшелердің шешімдері қайшы
matching-own = Соңғы шешімдеріңіз

matching-not-yet = Кеңсе ашылғалы ұқсас жұптарды ешкім іздеген жоқ.
matching-not-yet-next = Үлкен тізілімде бұл біраз уақыт алады; ол кезде жұмысты жалғастыра беруге болады. Дискіге ештеңе жазылмайды.
matching-look-for = Жұптарды іздеу
matching-look-again = Қайта іздеу
matching-running = { $of ->
    [0] Жұптар ізделіп жатыр.
   *[other] Жұптар ізделіп жатыр: { $of } ішінен { $done }
    }
matching-running-text = Бет өздігінен жаңарады.
matching-stop = Тоқтату
matching-stopped = { $of ->
    [0] Жұптарды іздеу басында тоқтап тұр.
   *[other] Жұптарды іздеу тоқтап тұр: { $of } ішінен { $done }
    }
matching-stopped-next = Ол осы жерден жалғасады. Табылғаны тек жадта сақталады: кеңсе жабылса, ұмытылады.
matching-go-on = Жалғастыру
matching-looked = { $count } жазба салыстырылды ({ $when }); содан бері енгізіліп, бір-бірлеп салыстырылғаны: { $added }.
matching-prior = Осы тізілімнің кез келген екі жазбасы
matching-kin = Туыстарда да бірдей болатыны және екі өрістің бірін-бірі қайталағаны
matching-about-surname = Тегі
matching-about-given-name = Аты
matching-about-patronymic = Әкесінің аты
matching-about-birth = Туған күні
matching-about-date = Күні
matching-about-place = Орны
matching-about-code = Коды
matching-about-identity = Жеке сәйкестендіру нөмірі
matching-about-text = Мәтін
matching-about-category = Жынысы не бірнеше мәннің бірі
matching-about-age = Жасы
matching-agrees-exact = бірдей
matching-agrees-crossed = сол сөз атының басқа жерінде
matching-agrees-shared = бірнешеуінің бірі бірдей
matching-agrees-near = бір қате не бірдей дыбысталу
matching-agrees-partly = жартылай
matching-agrees-begins = басы бірдей
matching-agrees-initial = бас әрпі келеді
matching-agrees-year-only = сол жыл, күні жоқ
matching-agrees-year-fits = жылы келеді
matching-agrees-two-parts = күн, ай, жылдың екеуі бірдей
matching-agrees-same-year = сол жыл
matching-agrees-next-year = бір жыл айырма
matching-agrees-differs = өзгеше
matching-agrees-missing = жоқ

# Two records.
matching-pair = Бір адам ба, екі адам ба?
matching-pair-lead = Екі жазбаны да оқып, пікіріңізді айтыңыз. Үстінен ештеңе жазылмайды: екі жазба да сол күйінде қалады.
matching-record = Жазба
matching-field = Не туралы
matching-stands = Сәйкестігі
matching-side-by-side = Қатар қойғанда
matching-missing = айтылмаған
matching-has-contact = Байланысы сақтаулы
matching-joined = Қазір бұл екі жазба — бір адам.
matching-barrier = Не шешілсе де, ереже бұл екі жазбаны біріктірмейді.
matching-in-review = Екінші шешім сұралды.
matching-in-review-next = Басқа мүше алғашқы шешімді көрмей, өзі шешкенше ештеңе есепке алынбайды.
matching-disputed = Мүшелер бұл жұпты әртүрлі шешкен.
matching-disputed-next = Біреуі шешімін қайтарып алғанша ештеңе есепке алынбайды.

# What it weighs.
matching-evidence = Ненің салмағы қанша
matching-not-weighed = Бұл екі жазба салмақталмаған: оқып шығыңыз.
matching-weights = Жақтайтыны мен қарсысы, битпен
matching-weights-alt = Әр өріс бойынша бір адам екенін жақтайтын биттер; барлығы { $bits }. Барлық сан төмендегі кестеде.
matching-bits = Бит
matching-outcome = Не шықты
matching-sum = Барлығы
matching-bits-text = Бір бит артық болса, бір адам болу ықтималдығы екі есе артады, бір бит кем болса, екі есе азаяды. Бірінші жол кез келген екі жазба үшін бұл қаншалықты ықтимал екенін айтады. Жетіспейтіннің салмағы жоқ. Салмақ — тек кеңес: шешімге шешкен адам жауап береді.
matching-likely-nearly-certain = Бір адам екені анық дерлік ({ $bits } бит)
matching-likely = Бір адам болуы ықтимал ({ $bits } бит)
matching-likely-open = Айту мүмкін емес ({ $bits } бит)
matching-likely-not = Екі бөлек адам болуы ықтимал ({ $bits } бит)

# Judging.
matching-judge = Сіз не дейсіз?
matching-reason-hint = Мұны басқалар оқиды. Сізді не сендіргенін немесе не жетіспейтінін жазыңыз.
matching-keys = Сандар — пернелер: Alt-пен бірге (Firefox-та Alt пен Shift, Mac-та Control мен Option) әрқайсысы шешімді бірден жазады.
matching-seen-agrees = Сәйкес: { $fields }.
matching-seen-differs = Өзгеше: { $fields }.
matching-review = Екінші шешім сұрау
matching-review-text = Көп нәрсе байланысты жұп үшін: басқа мүше айтылғанды көрмей шешеді, екеуі бірдей айтуы керек.
matching-asked = Екінші шешім сұралды.
matching-judged = Жазылды: { $verdict }.
matching-see-pair = Осы жұпты көру
matching-undo = Қайтарып алу
matching-undo-lead = Екі жазба да осы шешім болмағандай күйге қайтады. Журналда шешім де, оны қайтарып алғаныңыз да қалады.
matching-undone = Шешім қайтарып алынды.
matching-taken-back = Қайтарып алынған
matching-judgements = Мүшелер не деді
matching-hidden = Өзіңіз шешкенше { $count } шешім көрсетілмейді.

# How a person came to be.
matching-history = Бұл адам қалай құралды
matching-history-lead = Бірнеше жазбаны бір адам еткен барлық шешімдер және қайтарып алынғандары.
matching-history-none = Бұл жазба туралы ешкім шешпеген
matching-history-none-text = Ол жеке тұр.
matching-records = Осы адам туралы жазбалар
matching-records-text = Бұл адам туралы { $count } жазба бар. Төмендегі әр мәннің дереккөзі көрсетілген.
matching-what-happened = Не шешілді
matching-apart = Екі жазба бір адам деп танылған, бірақ ереже оларды біріктірмейді.
matching-alike = Ұқсас жазбалар

# Two lists.
matching-reconcile = Екі тізімді салыстыру
matching-reconcile-lead = Кім екі тізімде де бар, кім тек біреуінде, тізімдер нені әртүрлі айтады: әр жол бөлек, әрқайсысына мүше қол қояды.
matching-comparisons = Салыстырулар
matching-comparison = Атауы
matching-comparison-hint = Кім үшін, қай күнге
matching-ours = Біздің тізім
matching-theirs = Олардың тізімі
matching-theirs-hint = Мұнда әлі жоқ болса, алдымен жүктеңіз; жүктеуді түгел кері қайтаруға болады.
matching-choose-list = — таңдаңыз —
matching-begin = Салыстыруды бастау
matching-two-lists = Екі тізім керек
matching-two-lists-text = Алдымен тізім жүктеңіз. Жүктелген жолдар біреу шешкенше өзіңіздікінен бөлек тұрады.
matching-groups-lead = Әр жол қазіргі шешімдерге сай бес топтың бірінде тұрады. Тексерген соң қол қойыңыз.
matching-print = Барлық жолдар, басып шығаруға
matching-see-lines = Жолдарын көру
matching-signed = Қол қойылғаны
matching-signed-of = { $of } жолдан { $done } жолға қол қойылған
matching-outcome-both = Адам екі тізімде де бар, қайшылық жоқ.
matching-outcome-conflict = Адам екі тізімде де бар, бірақ тізімдер әртүрлі айтады.
matching-outcome-only-ours = Олардың тізімінде бұл адам жоқ.
matching-outcome-only-theirs = Біздің тізімде бұл адам жоқ.
matching-outcome-unplaced = Қатарында аталғандардың бірі болуы мүмкін, бірақ ол туралы әлі ешкім шешпеген; не белгілі деректерден айту мүмкін емес. Ешкім күштеп сәйкестендірілмейді.
matching-group = Топ
matching-group-none = Мұнда бірде-бір жол жоқ
matching-group-none-text = Жазбалары туралы шешілген соң жолдар осында түседі.
matching-unplaced-note = Бұл жолдардың әрқайсысы шешім күтіп тұр: ықтимал жұптарды, ең ықтималынан бастап, ашып шешіңіз. Адамдарды ажырату мүмкін болмаса, жолға сол күйінде қол қойылады.
matching-is = Екінші тізімде
matching-may-be = Мүмкін бұл
matching-may-be-these = мүмкін: { $names }
matching-conflicts = Неде қайшы
matching-signature = Қолы
matching-compare = Қатар қойып қарау
matching-sign = Жолға қол қою
matching-is-signed = Қол қойылған
matching-overtaken = Басқаша қол қойылған еді:
matching-note = Ескертпемен
matching-take-back = Қолды қайтарып алу
matching-signed-by = Кім қол қойды
matching-signed-when = Қашан қол қойылды
