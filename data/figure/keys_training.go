package figure

// The results of a training course.
var trainingKeys = merge(
	of(KindHours, "schedule.hours"), of(KindPercent, "attendance.rate"), of(KindInt, "schedule.onsite_days"),
	of(KindDay, "schedule.last_day", "ptp.request_deadline"),
	of(KindEuro, "costs.course", "travel.total", "costs.total", "cpf.participation"),
	of(KindEuro, under("funding", "asked", "granted", "pending", "planned", "refused", "left_to_pay")...),
	of(KindBool, "ptp.eligible", "certificate.allowed"),
)
