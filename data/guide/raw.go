package guide

import "github.com/buron-cantal/buron/data/asset"

// The raw types are the format of a guide file, key by key. The decoder
// refuses a key that stands in none of them, and one that is repeated.

type rawGuide struct {
	Format         asset.Word            `yaml:"format"`
	Path           asset.Word            `yaml:"path"`
	Title          asset.Word            `yaml:"title"`
	Promise        asset.Word            `yaml:"promise"`
	Milestone      *rawMilestone         `yaml:"milestone"`
	MoreMilestones []rawMilestone        `yaml:"more_milestones"`
	PlanTexts      *rawTexts             `yaml:"plan_texts"`
	StageLabels    map[string]asset.Word `yaml:"stage_labels"`
	Steps          []rawStep             `yaml:"steps"`
	Actions        []rawAction           `yaml:"actions"`
	Documents      []rawDocument         `yaml:"documents"`
	Rules          []rawRule             `yaml:"diagnosis_rules"`
	Roles          []rawRole             `yaml:"contacts_roles"`
}

type rawMilestone struct {
	ID     asset.Word `yaml:"id"`
	Label  asset.Word `yaml:"label"`
	Result asset.Word `yaml:"result"`
}

type rawTexts struct {
	NewcomerCommitment asset.Word `yaml:"newcomer_commitment"`
	HostCommitment     asset.Word `yaml:"host_commitment"`
	YourData           asset.Word `yaml:"your_data"`
	Limits             asset.Word `yaml:"limits"`
}

type rawStep struct {
	ID        asset.Word    `yaml:"id"`
	Title     asset.Word    `yaml:"title"`
	Intro     asset.Word    `yaml:"intro"`
	Short     asset.Word    `yaml:"short"`
	Group     asset.Word    `yaml:"group"`
	BelongsTo asset.Word    `yaml:"belongs_to"`
	Section   asset.Word    `yaml:"section"`
	Questions []rawQuestion `yaml:"questions"`
}

type rawQuestion struct {
	ID         asset.Word    `yaml:"id"`
	Kind       asset.Word    `yaml:"kind"`
	Label      asset.Word    `yaml:"label"`
	Help       asset.Word    `yaml:"help"`
	Unit       asset.Word    `yaml:"unit"`
	Section    asset.Word    `yaml:"section"`
	Per        asset.Word    `yaml:"per"`
	Min        asset.Digits  `yaml:"min"`
	Max        asset.Digits  `yaml:"max"`
	When       asset.Word    `yaml:"when"`
	Options    []rawOption   `yaml:"options"`
	Columns    []rawQuestion `yaml:"columns"`
	Needed     bool          `yaml:"needed_for_plan"`
	Private    bool          `yaml:"private"`
	Statistics bool          `yaml:"statistics"`
	Check      bool          `yaml:"check"`
}

type rawOption struct {
	ID    asset.Word `yaml:"id"`
	Label asset.Word `yaml:"label"`
}

type rawAction struct {
	ID             asset.Word   `yaml:"id"`
	Stage          asset.Word   `yaml:"stage"`
	Title          asset.Word   `yaml:"title"`
	Why            asset.Word   `yaml:"why"`
	How            asset.Word   `yaml:"how"`
	Who            asset.Word   `yaml:"who"`
	PartnerRole    asset.Word   `yaml:"partner_role"`
	Anchor         asset.Word   `yaml:"anchor"`
	OffsetDays     *int         `yaml:"offset_days"`
	OffsetMonths   *int         `yaml:"offset_months"`
	NoLaterThan    *int         `yaml:"no_later_than_days"`
	After          asset.Word   `yaml:"after"`
	Deadline       asset.Word   `yaml:"deadline"`
	Legal          bool         `yaml:"legal"`
	LegalReference asset.Word   `yaml:"legal_reference"`
	Moves          asset.Word   `yaml:"moves"`
	When           asset.Word   `yaml:"when"`
	DoneWhen       asset.Word   `yaml:"done_when"`
	Essential      bool         `yaml:"essential"`
	Check          bool         `yaml:"check"`
	Documents      []asset.Word `yaml:"documents"`
	Source         asset.Word   `yaml:"source"`
}

type rawDocument struct {
	ID          asset.Word `yaml:"id"`
	Label       asset.Word `yaml:"label"`
	WhoGives    asset.Word `yaml:"who_gives"`
	PartnerRole asset.Word `yaml:"partner_role"`
	Why         asset.Word `yaml:"why"`
	When        asset.Word `yaml:"when"`
	Check       bool       `yaml:"check"`
	Stays       bool       `yaml:"stays"`
}

type rawRule struct {
	ID    asset.Word `yaml:"id"`
	Kind  asset.Word `yaml:"kind"`
	When  asset.Word `yaml:"when"`
	Text  asset.Word `yaml:"text"`
	Check bool       `yaml:"check"`
}

type rawRole struct {
	ID    asset.Word `yaml:"id"`
	Label asset.Word `yaml:"label"`
	For   asset.Word `yaml:"for"`
}
