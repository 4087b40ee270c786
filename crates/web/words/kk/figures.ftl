# What others claim, and our own tallies.

figures-title = Сандар
figures-lead = Басқалар айтқан сандар және өзіміз санағандар қатар тұрады. Бір сан екіншісін алмастырмайды.
figures-measure = Не саналады
figures-value = Саны
figures-qualifier = Қалай айтылған
figures-claimant = Кім айтады
figures-publisher = Кім жариялады
figures-scope = Кімдер туралы
figures-place = Қайда
figures-as-of = Қай күнгі
figures-not-attributed = кім айтқаны көрсетілмеген
figures-at-least = кемінде { $number }
# not said: $number
figures-more-than = { $from } астам
# not said: $number
figures-less-than = { $from } аз
figures-almost = шамамен { $number }
figures-between = { $low }–{ $high } аралығында
figures-additional = тағы { $number }
figures-dozens = ондаған
figures-hundreds = жүздеген
figures-thousands = мыңдаған
figures-rival = Әртүрлі мәлімдемелер уақыт бойынша
figures-rival-alt = Уақыт бойынша мәлімдемелер ({ $measure }): { $low }–{ $high }; төмендегі кесте дәл осыны айтады.
figures-not-comparable = Бұл сандар әртүрлі нәрсені санайды. Оларды салыстырмаңыз да, қоспаңыз да.
figures-conflicts = Қайшы келеді
figures-compare-with = Мынамен бірге қарау керек
figures-ours = Өз есебіміз
figures-ours-text = Осы тізілімдегі адамдар, әрқайсысының дереккөзі бар. Бұл — біз тапқандарымыз, барлығы емес.
figures-killed-named = Қаза тапқандар, аты белгілі
figures-enter = Сан енгізу
figures-none = Әзірге бірде-бір сан енгізілмеген
figures-none-text = Кім қандай сан айтқанын және оны кім жариялағанын енгізіңіз.

# The form of a figure.
figures-measure-hint = Екі-үш сөзбен, бір нәрсені әрдайым бірдей атаңыз: «қаза тапқандар»
figures-value-hint = Тек басылғаны. Сан емес, сөз ғана болса («жүздеген»), бос қалдырыңыз
figures-low = Кемінде
figures-high = Көп дегенде
figures-as-printed = Тізімде сәйкесі болмаса, қалай айтылғаны
figures-printed = басылғаны:
figures-unit = Ненің саны
figures-unit-hint = «адам», «іс», «күн»: өзге нәрселердің саны ешқашан жарияланбайды
figures-scope-hint = Барлығы, бейбіт тұрғындар, аты белгілілер, тізімдегілер…
figures-as-of-basis = Бұл күн қайдан белгілі

# The ledger.
figures-about = Кімдер, қайда, қашан
figures-beside = Оған не қарсы тұр
figures-claimant-search = Кім айтқан немесе жариялаған
figures-apart-count = Тағы { $count } санмен салыстыруға болмайды
figures-killed-link = Қаза тапқандар туралы әртүрлі мәлімдемелер
figures-tallies-link = Өз есептеріміз

# Rival claims.
figures-killed-title = Қаза тапқандар: кім қанша дейді
figures-rival-lead = Әр бөлікте бір нәрсе, бір адамдар, бір жер саналады. Бөліктер салыстырылмайды да, қосылмайды.
figures-chart-alt = Уақыт бойынша мәлімдемелер: { $measure }. { $count } бөлік; әр сан төмендегі кестеде бар.
figures-apart = Бөлек тұр, себебі мұнда саналатыны:
figures-other-measure = басқа нәрсе
figures-other-unit = басқа өлшем
figures-other-scope = басқа адамдар
figures-other-place = басқа жер
figures-differs-measure = Бұл бөлікте саналатын нәрсе әртүрлі аталған. Біреу олардың бір-біріне қайшы екенін белгілегендіктен, қатар көрсетілген.
figures-differs-unit = Бұл бөлікте өлшемдер әртүрлі: әр санды өз өлшемімен оқыңыз.
figures-differs-scope = Бірдей адамдар саналғаны айтылмаған: тізім — жалпы сан емес. Айырма қатеден емес, қамтуынан болуы мүмкін.
figures-differs-place = Әртүрлі жер аталған, бірі екіншісінің ішінде болуы мүмкін. Айырма қатеден емес, жерінен болуы мүмкін.
figures-conflicts-title = Оған не қайшы келеді
figures-apart-title = Онымен нені салыстыруға болмайды және неге
figures-tie = Басқа санның бұған қатысын белгілеу
figures-tie-how = Екеуінің бір-біріне қатысы
figures-tie-other = Екінші сан

# Our own tallies.
figures-ours-killed = Қандай да бір дереккөздің сөзінше рөлі «қаза тапты» деген жазбалар саналды.
figures-named = Аты белгілі
figures-named-definition = Әрқайсысы — бір жазба; біреу шешпейінше, екі жазба бір адам туралы болуы мүмкін.
figures-unnamed = Аты белгісіз
figures-unnamed-definition = Дереккөз сипаттап, атын атамаған жеке адамдар. Кейбірі аты белгілілердің ішінде болуы мүмкін.
figures-groups = Топтар
figures-in-groups = Топтарда, кемінде
figures-groups-definition = { $count } топ, әрқайсысы дереккөздегі ең аз санмен. Оларда аты белгілі адамдар да болуы мүмкін.
figures-never-added = Бұл — үш бөлек сан. Олар қабаттасады, сондықтан ешқашан қосылмайды.
figures-tallies-title = Өз есептеріміз
figures-way = Қалай қарау керек
figures-way-now = Қазіргі жағдай
figures-way-entered = Белгілі бір күні осы кеңсе білгендей
figures-way-published = Белгілі бір күнге дейін дереккөздер айтқандай
figures-way-was = Сол күні қалай болғаны, қазіргі мәлімет бойынша
figures-way-entered-on = Осы кеңсенің мына күннің соңында білгені: { $day }
figures-way-published-on = Дереккөздердің мына күнге дейін айтқаны: { $day }
figures-way-was-on = Мына күні қалай болғаны, қазіргі мәлімет бойынша: { $day }
figures-day-needed = Қай күн?
figures-day-needed-next = Күнді таңдаңыз немесе қазіргі жағдайды қараңыз.
figures-counted = Не саналды
figures-by-status = Көрсетілген күйі бойынша
figures-by-status-text = Әр жазба бір рет, өз бетінде көрсетілген күйімен саналады. Қайшы дереккөздердің ішінен негізі ең жақсы әрі ең жаңасы көрсетіледі.
figures-by-role = Рөлі бойынша
figures-by-role-text = Бір адамның бірнеше рөлі болады: бұл сандар қабаттасады. Рөлдің күні жоқ; күнге қарай тек не белгілі болғаны өзгереді.
figures-by-place = Орын бойынша өз санағымыз
figures-by-place-link = Соның өзі орын бойынша
figures-by-place-text = Әр жазба бір рет, көрсетілген мәртебенің өңірінде саналады; онда орын аталмаса — адамға жасалған әрекеттердің өңірінде, ол да болмаса қамауда болған өңірінде. Өңірлер 2022 жылғы қаңтардағыдай.
figures-several-places = Бірнеше өңір
figures-no-place = Орны айтылмаған
figures-deaths-confirmed = Өлім: { $named } адамның аты белгілі, қандай да бір дереккөз айтқандай; { $confirmed } өлім екі тәуелсіз дереккөзбен не құжатпен расталып, екінші мүше мақұлдаған.
figures-changes = Екі күннің арасында не өзгерді
figures-changes-text = Бірінші күннен кейін және екінші күннің соңына дейін осында енгізілген, толықтырылған, түзетілген немесе қайтарып алынған жазбалар.
figures-changes-from = Мына күн біткеннен кейін
figures-changes-until = Мына күннің соңына дейін
figures-what-changed = Не болды
figures-changed-entered = енгізілді
figures-changed-said = толықтырылды
figures-changed-corrected = түзетілді
figures-changed-withdrawn = қайтарып алынды немесе болдырылмады
figures-it-counts = мұнда саналатыны —
