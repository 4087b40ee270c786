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
figures-about = шамамен { $number }
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
