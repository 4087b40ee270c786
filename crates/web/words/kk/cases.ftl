# Cases: what authorities, courts and lawyers did, step by step.

cases-title = Істер
cases-lead = Билік, сот және адвокаттар не істеді, қадам-қадаммен.
cases-step = Қадам
cases-body = Кім
cases-outcome = Немен аяқталды
cases-side = Кімге қарсы
cases-when = Қашан
cases-who = Кімге қатысты
cases-none = Әзірге бірде-бір қадам енгізілмеген
cases-none-text = Ұстауды, шағымды, отырысты немесе шешімді дереккөзімен енгізіңіз.
cases-enter = Қадам енгізу
cases-step-hint = Бірнеше сөзбен: қамау, шағым берілді, отырыс, жабылды
cases-who-hint = Әр жолға біреуден: тізілімдегі аты немесе бетінің мекенжайы
cases-subject = Кімге қатысты, дереккөздің сөзімен
cases-ground = Қандай негізбен
cases-others = Сол адамдар бойынша басқа қадамдар
cases-nobody = Жазбасы бар адам жоқ
cases-by-time = Уақыт ретімен
cases-by-person = Адам бойынша
cases-count-steps = { $count ->
    [one] { $count } қадам
   *[other] { $count } қадам
    }
