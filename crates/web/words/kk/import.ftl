# Bringing in a list from a file.

import-title = Тізімді жүктеу
import-lead = CSV немесе XLSX файлы. Не түсінілгенін көрмейінше ештеңе енгізілмейді.
import-file = Файл
import-file-hint = 50 МБ-қа дейін. Файл оқшау жерде оқылады: желісіз және кілтсіз.
import-source = Бұл қай дереккөз
import-read = Файлды оқу
import-columns = Әр бағанда не бар
import-columns-lead = Тақырыптар мен мазмұнға қарап болжанды. Қате болса, түзетіңіз.
import-column = Баған
import-example = Мысал
import-means = Мағынасы
import-ignore = жүктемеу
import-problems = Не түсініксіз болды
import-problem-row = { $row }-жол
import-rows-good = { $count ->
    [one] { $count } жол дайын
   *[other] { $count } жол дайын
    }
import-rows-bad = { $count ->
    [one] { $count } жолды қарап шығу керек
   *[other] { $count } жолды қарап шығу керек
    }
import-enter = Дайын жолдарды енгізу
import-undo = Бүкіл тізімді кері қайтару
import-done = Тізім енгізілді. Оны тұтасымен кері қайтаруға болады.
import-undone = Бүкіл тізім кері қайтарылды.
import-none = Бұл файлда бірде-бір жол жоқ
import-none-text = Тізім бірінші парақта тұрғанын және әр бағанның тақырыбы барын тексеріңіз.
