package look

import "math"

// Measure is a length of the design at the normal text size.
type Measure float32

// Text sizes.
const (
	Title   Measure = 26 // screen title (bold)
	Figure  Measure = 28 // key figure of a panel (bold)
	Brand   Measure = 36 // the name on the welcome screen
	Section Measure = 19 // section, dialog title (bold)
	Panel   Measure = 17 // panel title (bold)
	Body    Measure = 15 // text, labels (bold), values, cells
	Small   Measure = 14 // alert title, subtitle
	Caption Measure = 13 // help, captions, column heads, chips
	Tiny    Measure = 12 // words of the rail below 1100
)

// Spaces.
const (
	S2  Measure = 2
	S4  Measure = 4
	S6  Measure = 6
	S8  Measure = 8
	S12 Measure = 12
	S16 Measure = 16
	S22 Measure = 22 // field to next field
	S24 Measure = 24
	S28 Measure = 28
	S32 Measure = 32 // section to section
	S40 Measure = 40
)

// Controls and rows.
const (
	Control      Measure = 40 // height of a button or a field
	ButtonPad    Measure = 18
	FieldPad     Measure = 14
	FynePad      Measure = 10
	Row          Measure = 40 // row of one line
	RowTwo       Measure = 56 // row of two lines
	RowTall      Measure = 66 // action on the overview
	OptionRow    Measure = 36 // tick of a multiple choice
	GroupHead    Measure = 44
	StepRow      Measure = 38
	StepRowLow   Measure = 34 // where there is little room
	RailItem     Measure = 64
	RailWide     Measure = 92
	RailNarrow   Measure = 80
	Header       Measure = 64
	HeaderTall   Measure = 124
	FoldedBar    Measure = 56
	PageFoot     Measure = 72
	ToastHeight  Measure = 56
	ToastWidth   Measure = 408
	ChipHeight   Measure = 24
	ChipBarTall  Measure = 10
	ChipBarWide  Measure = 3
	ChipBarStep  Measure = 5
	TickBox      Measure = 20
	Indent       Measure = 34 // text after a tick box or an icon
	AlertBar     Measure = 4
	AlertText    Measure = 44
	AskWidth     Measure = 480
	IconRail     Measure = 24
	IconButton   Measure = 20
	IconText     Measure = 18
	MarkSize     Measure = 48
	MarkRail     Measure = 38
	StepsWide    Measure = 292
	StepsNarrow  Measure = 224
	PanelNarrow  Measure = 332
	PanelWide    Measure = 380
	SearchWidth  Measure = 340
	DateWidth    Measure = 180
	AmountWidth  Measure = 200
	PostWidth    Measure = 120
	DateColumn   Measure = 142
	FormWidth    Measure = 640
	ProseWidth   Measure = 760
	WelcomeWidth Measure = 520
	Thumbnail    Measure = 120
	MonthCell    Measure = 40
	PairLabel    Measure = 116
)

// Marks of the timeline.
const (
	Track     Measure = 4
	Ring      Measure = 12
	Disc      Measure = 22
	TodayWide Measure = 8
	TodayTall Measure = 32
)

// Charts.
const (
	Bar     Measure = 40  // a bar at most
	Plot    Measure = 200 // a drawing with bars or curves, on a page
	PlotLow Measure = 60  // the same in a panel

	PlotWide Measure = 440 // a drawing beside its table at least
)

// Lines and radii; these don't grow with the text.
const (
	Hairline      Measure = 1
	Stroke        Measure = 2 // chosen, wrong, focused
	Halo          Measure = 3 // the yellow outside of the focus
	RadiusChip    Measure = 3
	RadiusTick    Measure = 4
	RadiusControl Measure = 6
	RadiusDialog  Measure = 10
)

// Widths of the window (divided by TextScale) at which the layout changes.
const (
	FoldPanel Measure = 1200 // below: the side panel folds
	FoldRail  Measure = 1100 // below: the rail narrows
	FoldSteps Measure = 900  // below: the steps fold too
)

// Px is the length at the text size chosen in Réglages, in whole pixels: what
// starts between two is drawn blurred, or cut.
func (m Measure) Px() float32 { return m.of(current()) }

// Fixed is the length as it is, for lines and radii.
func (m Measure) Fixed() float32 { return float32(m) }

// Line is the height of one line of text of size m.
func (m Measure) Line() float32 { return whole(m.Px() * lineHeight) }

const lineHeight = 1.4

func (m Measure) of(t *Theme) float32 { return whole(float32(m) * float32(t.Scale)) }

func whole(v float32) float32 { return float32(math.Round(float64(v))) }

// Margin is the margin of the sheet for a window of that width.
func Margin(window float32) float32 {
	if window/TextScale() < float32(FoldPanel) {
		return S28.Px()
	}
	return S40.Px()
}
