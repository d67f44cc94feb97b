package data

// Codes of printers.
const (
	NoPrinter      Code = "no_printer"      // Where: the queue, which isn't there
	NoViewer       Code = "no_viewer"       // Where: the kind of file that no program opens
	PrinterRefused Code = "printer_refused" // Where: the queue, What: what the system says
	NotAllPrinted  Code = "not_all_printed" // What: how many plans weren't
	PrinterSilent  Code = "printer_silent"  // Where: the queue; the system gave no answer in time
)
