# Consent, the memorial, editions.

publishing-title = Жариялау
publishing-lead = Жазылған келісімсіз және екінші мүшенің мақұлдауынсыз ештеңе жарияланбайды.
publishing-none = Жариялауды күтіп тұрған ештеңе жоқ
publishing-none-text = Алдымен адамның өзінен немесе отбасынан сұрап, неге келіскенін жазыңыз.

# Editions of figures.
publishing-edition = Шығарылым
publishing-public = Қазір жұрттың бәрі оқи алатыны
publishing-nothing-public = Ештеңе жарияланбаған.
publishing-is-public = Бұл шығарылым қазір жұртқа ашық.
publishing-not-written = Ашық беттер осында шешілгенді көрсетпей тұр.
publishing-not-written-next = Машина жарты жолда тоқтап қалған болуы мүмкін. Шығарылымды қайтарып алып, қайта ұсыныңыз.
publishing-waiting = Екінші мүшені күтіп тұрғаны
publishing-past = Бұрынғы шығарылымдар
publishing-propose = Шығарылым ұсыну
publishing-propose-lead = Жұрттың бәрі оқи алатын сандарды таңдаңыз. Оларды басқа мүше мақұлдауы керек.
publishing-rule = Кемінде бес адам немесе іс туралы сандар ғана, әрі қасында осы тізілімдегі бірде-бір есім басылмаса ғана ұсынылады.
publishing-note = Мақұлдайтын адамға
publishing-nothing-offered = Бірде-бір санды жариялауға болмайды
publishing-kept-back = Ұсынылмайтын { $count } сан және себебі
publishing-approve = Мақұлдау: бәрі оқи алады
publishing-approve-text = Мақұлдамас бұрын әр санды ашып, дереккөзін қараңыз. Бұрын ашық болғаны осымен алмастырылады.
publishing-somebody-else = Бұл шығарылымды сіз ұсындыңыз. Оны басқа мүше мақұлдауы керек.
publishing-must-go = Бұл санды енді жариялауға болмайды. Шығарылымды қайтарып алып, онсыз ұсыныңыз.
publishing-withdraw = Қайтарып алу
publishing-proposed-by = Ұсынған: { $member }, { $when }
publishing-approved-by = Мақұлдаған: { $member }, { $when }
publishing-withdrawn-by = Қайтарып алған: { $member }, { $when }
publishing-may-be-public = Бұл сан ашық шығарылымға кіре алады.
publishing-withheld-gone = Ешқашан жарияланбайды: қайтарып алынған.
publishing-withheld-unit = Ешқашан жарияланбайды: адамды да, істі де санамайды.
publishing-withheld-few = Ешқашан жарияланбайды: бестен аз.
publishing-withheld-number = Ешқашан жарияланбайды: ішінде телефон нөміріне ұқсайтын нәрсе бар.
publishing-withheld-name = Ешқашан жарияланбайды: ішінде біреудің есімінен сөз бар:

# Our own counts.
publishing-ours-title = Өз санағымыз
publishing-ours = Өз санағымызды мәртебе мен рөл бойынша жариялау
publishing-ours-hint = Аты белгілі және аты белгісіз адамдар бөлек тұрады, ешқашан қосылмайды. Бестен кем сандар жасырылған, оларды азайту арқылы немесе бұрынғы шығарылымнан есептеп шығаруға болатын басқа сандар да жасырылған; бестен аз өзгерген сан жарияланған қалпында қалады.
publishing-below-five = көрсетілмейді
