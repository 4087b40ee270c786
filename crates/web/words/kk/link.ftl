# Тізімдердің қай жолдары бір адам туралы: `tizim link` командасы, оның есебі мен экрандағы жолдары.

link-title = Қай жолдар бір адам туралы
link-keep = Бұл бетте тізімдердегі мәліметтер бар
link-keep-next = Оны тізімдердің өзі сияқты сақтаңыз. Мұнда ештеңе шешілген жоқ: болжамды адам қарап шыққанда ғана ол дерекке айналады.
link-made = Жасалған күні: { $day }, Tizim { $version }

# Қысқаша.
link-summary = Қысқаша
link-what = Не
link-how-many = Қанша
link-rows = Жол саны
link-rows-of = { $list } тізіміндегі жол саны
link-compared = Салыстырылған жұп
link-kept = Жазылған жұп
link-likely = Екі адамнан гөрі бір адам туралы болуы ықтимал жұп
link-people = Барлық болжам дұрыс болса, адам саны
link-once = Әр адам бір рет аталған тізімдердің жолдары
link-forced = Өте ұқсас болғандықтан тек көршілерімен салыстырылған жолдар
link-kept-from = Жұптар жадқа сыйғаннан көп болды: тек { $bits } биттен басталатындары қалды. --memory мәнін үлкейтсеңіз, көбірек қалады.

# Бағандарда не бар.
link-columns = Бағандарда не бар
link-columns-text = Тақырыптар мен ұяшықтардан табылды. Түзету үшін команданы --column "ТАҚЫРЫП=ТҮРІ" деп қайта іске қосыңыз.
link-column = Баған
link-holds = Мазмұны
link-filled = Толтырылған
link-distinct = Әртүрлі мән
link-share = { $share } %
link-share-small = { $share } %-дан аз
link-role-id = жолдың өз нөмірі
link-role-list = жол алынған тізім
link-role-full-name = толық аты-жөні
link-role-given-name = аты
link-role-surname = тегі
link-role-patronymic = әкесінің аты немесе екінші аты
link-role-birth-date = туған күні
link-role-age = жасы
link-role-date = күні
link-role-place = жері немесе мекенжайы
link-role-code = коды
link-role-identity = бір адамның нөмірі
link-role-category = санаулы мәннің бірі
link-role-text = мәтін
link-role-ignore = қолданылмайды
link-why-header = { $role } (тақырыбы бойынша)
link-why-content = { $role } (мазмұны бойынша)
link-why-told = { $role } (сіз көрсеткендей)
link-why-empty = ештеңе айтпайды: бос немесе барлық жолда бірдей
link-why-repeats = есепке алынбайды: { $column } бағанын қайталайды
link-why-joined = басқа тізімдегі { $column } бағанымен бірдей

# Сәйкестіктің салмағы.
link-weights = Сәйкестіктің салмағы
link-weights-text = Әр бит екі жолдың бір адам туралы болу мүмкіндігін екі еселейді; теріс бит екі есе азайтады. Үлестер осы тізімдердің өзінен алынды: бір адамның екі жолы қаншалықты жиі, ал екі бөлек адам қаншалықты жиі осылай сәйкес келеді. Сирек мәннің салмағы кестедегіден көп, жиі мәндікі аз.
link-prior = Ештеңе салыстырылмай тұрып
link-field = Өріс
link-agreement = Қалай сәйкес
link-bits = Бит
link-same-person = Бір адам
link-two-people = Екі адам

# Қаншалықты сенімді.
link-histogram = Жұптар қаншалықты сенімді
link-histogram-text = 0 битте жұптың бір адам не екі адам туралы болуы тең; 10 битте мүмкіндік мыңға бір.
link-histogram-none = Жазуға жететіндей жақын жұп табылмады.
link-range = { $from } – { $to }
link-pairs = Жұп саны

# Жұптар бөлшектеп.
link-examples = Жұптарды бөлшектеп қарау
link-examples-text = Сенімділігі әртүрлі жұптардан бір-бірден. Әр жолақ алдыңғысы біткен жерден басталады; соңғысы — қосындысы.
link-pair = { $left } және { $right }
link-kin = Туыстар да осылай сәйкес келер еді
link-dependence = Бірін-бірі қайталайтын өрістер
link-together = Барлығы

# Экранда.
link-said-rows = Жол: { $rows }, баған: { $columns }.
link-said-pairs = Салыстырылған жұп: { $compared }, соның ішінде бір адам туралы болуы ықтималы: { $likely }. Адам: { $people }, бұл жолдардан { $fewer } кем.
link-written = pairs.csv, clusters.csv және report.html мына қалтаға жазылды: { $folder }
link-not-read = { $file } файлы оқылмады. { $why }
link-not-a-file = Оны ашу мүмкін емес: { $why }.
link-nothing-written = Ештеңе жазылған жоқ.
link-not-written = { $file } жазылмады: { $why }.
link-stopped = Тоқтатылды. Ештеңе жазылған жоқ; қалтада бұрын не болса, сол қалды.
link-broken = Жұмыс үзілді. Бұл бағдарламаның қатесі, хабарлауыңызды сұраймыз.
link-remark = { $file }, { $what }
link-more-remarks = { $file }: ескертуі бар тағы { $count } жол
link-step-files = Файлдар оқылуда, жол: { $rows }
link-step-columns = Бағандарда не бары анықталуда, жол: { $rows }
link-step-candidates = Бір адам туралы болуы мүмкін жолдар ізделуде
link-step-learning = Сәйкестіктің салмағы анықталуда
link-step-scoring = Салыстырылуда, жұп: { $compared }, { $share } % дайын
link-step-clustering = Жұптар біріктірілуде
link-step-writing = Жазылуда
link-step = { $step }/{ $of } қадам · { $what } · { $seconds } с
