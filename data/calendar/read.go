package calendar

// Read reads what a person may type for a day.
func Read(typed string, today Day) (Day, error) { return ParseISO(typed) }

// ReadMonth reads what a person may type for a month.
func ReadMonth(typed string, today Day) (Month, error) { return ParseMonth(typed) }
