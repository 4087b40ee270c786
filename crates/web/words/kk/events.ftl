# Events, acts, organisations and places.

events-title = Оқиғалар
events-lead = Не болды, қашан, қайда және мұны кім айтады.
events-name = Оқиға
events-when = Қашан
events-where = Қайда
events-description = Не болды
events-per-day = Күн сайынғы оқиғалар
events-per-day-alt = Күн сайынғы оқиғалар; ең көбі { $day }: { $count }.
events-undated = { $count ->
    [one] { $count } оқиғаның нақты күні жоқ, ол графикте көрсетілмеген.
   *[other] { $count } оқиғаның нақты күні жоқ, олар графикте көрсетілмеген.
    }
events-acts = Іс-әрекеттер
events-acts-lead = Кім, кімге, не істеді.
events-act = Не істелді
events-to-whom = Кімге
events-by-whom = Кім істеді, сипаттама бойынша
events-by-whom-unknown = кім істегені айтылмаған
events-method = Қандай тәсілмен
events-organisations = Ұйымдар
events-organisation = Ұйым
events-organisation-part = Мұндағы рөлі
events-places = Орындар
events-place = Орын
events-region = Облыс
events-map = Облыстар бойынша іс-әрекеттер
events-map-alt = Облыстар бойынша іс-әрекеттер саны көрсетілген Қазақстан картасы; ең көбі: { $region }, { $count }.
events-map-private = Үйлер мен мектептер картаға ешқашан түсірілмейді.
events-nationwide = ел бойынша
events-enter = Оқиға енгізу
events-none = Тізілімде әзірге оқиға жоқ
events-none-text = Не болғанын, қашан және мұны кім айтқанын енгізіңіз.
