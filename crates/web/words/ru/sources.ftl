# Sources: where what is known comes from.

sources-title = Источники
sources-lead = Каждое сведение в реестре взято из одного из них.
sources-outlet = Издание
sources-name = Название
sources-kind = Вид
sources-copy = Какая у нас копия
sources-date = Дата
sources-language = Язык
sources-author = Автор
sources-statements = Взятые из него сведения
sources-paraphrased-warning = Эту копию пересказала машина. Не доверяйте в ней отдельным словам и небольшим числам.
sources-read-through = Слова, которые надо читать иначе
sources-enter = Внести источник
sources-none = Источников пока нет
sources-none-text = Записи нужен источник: внесите статью, звонок, список или документ.
sources-hidden = Скрытый источник
sources-open-origin = Открыть скрытый источник
sources-open-origin-text = Другие увидят, что вы его открыли и почему.
sources-lists = Списки
