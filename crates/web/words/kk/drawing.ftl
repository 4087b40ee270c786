# What charts and maps say inside the picture.

drawing-our-tally = өз есебіміз
drawing-at-least = кемінде немесе одан астам
drawing-exact = дәл деп айтылған
drawing-about = шамамен
drawing-range = …–… аралығы
drawing-less-than = …-дан аз
drawing-separate = Әр көрсеткіштің өз шкаласы бар: олар әртүрлі нәрсені санайды.
drawing-no-date = күні жоқ
drawing-map-note = Облыстар 2022 жылғы қаңтардағы жағдай бойынша
drawing-none = жазба жоқ
drawing-not-from-nought = Шағын айырмашылықтар көрінуі үшін шкала 0-ден басталмайды.
drawing-day-not-known = күні дәл белгісіз
