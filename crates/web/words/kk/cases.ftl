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
