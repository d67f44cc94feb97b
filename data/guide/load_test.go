package guide_test

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/asset"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/rates"
)

func digest(files fstest.MapFS, names ...string) string {
	var all []byte
	for _, name := range names {
		all = append(all, files["guides/"+name+".yaml"].Data...)
	}
	sum := sha256.Sum256(all)
	return hex.EncodeToString(sum[:])[:12]
}

// Each broken guide is the small one with one thing wrong. What is told is the
// file, the reason, and the line: that of the change, or the first that holds
// the text at.
var broken = []struct{ file, old, new, at, what string }{
	// the file
	{"common", "format: buron/guide/1", "format: buron/guide/2", "", "format_unknown: buron/guide/2"},
	{"common", "path: common", "path: commun", "", "path_unknown: commun"},
	{"creation", "path: business_creation", "path: training", "", "path_unknown: training"},
	{"training", `title: "Formation"`, `titel: "Formation"`, "", "unknown_key: titel"},
	{"training", `title: "Formation"`, "title: \"Formation\"\ntitle: \"Encore\"", "", "repeated_key: title"},
	{"training", `title: "Formation"`, "title: 12", "", "text_expected: 12"},
	{"training", `title: "Formation"`, "title: true", "", "text_expected: true"},
	{"training", `title: "Formation"`, `title: " "`, "", "double_space:  "},
	{"training", `title: "Formation"`, `title: ""`, "", "missing: title"},
	{"training", `title: "Formation"`, `title: "Formation`, `milestone:`, "yaml: "},
	{"training", "format: buron/guide/1", "---\nformat: buron/guide/1\n---\nformat: x", "", "one_document_expected"},
	{"creation", `milestone: {id: target_date, label: "Début"}`, "", `format:`, "missing: milestone"},
	{"training", "result: schedule.last_day", "result: schedule.first_day", "", "result_unknown: schedule.first_day"},
	{"training", "result: schedule.last_day", "result: schedule.hours", "", "result_unknown: schedule.hours"},
	{"common", `, closed: "Clos"`, "", `format:`, "missing: stage_labels.closed"},
	{"common", `closed: "Clos"`, `closed: "Clos", opened: "Ouvert"`, "", "stage_unknown: opened"},
	{"creation", "steps:", "plan_texts: {limits: \"Sans.\"}\nsteps:", `format:`, "common_only: plan_texts"},
	// texts
	{"common", `"Je fais."`, `"J'y vais."`, "", "straight_apostrophe: J'y vais."},
	{"common", `"Je fais."`, `"Je  fais."`, "", "double_space: Je  fais."},
	{"common", `"Je fais."`, `"Je fais!"`, "", "space_expected: Je fais!"},
	{"common", `"Je fais."`, `"Je fais: oui."`, "", "space_expected: Je fais: oui."},
	{"common", `"Je fais."`, `"Je\nfais."`, "", "line_break: Je\nfais."},
	{"common", `"Je fais."`, `"Je fais` + "\u00a0" + `!"`, "", "space_expected: Je fais\u00a0!"},
	{"common", `"Je fais."`, `"Je` + "\u00a0" + `fais."`, "", "plain_spaces_expected: Je\u00a0fais."},
	{"common", `"Je fais."`, `"Dans 30 jours."`, "", "figure_of_law: 30 jours"},
	{"common", `"Je fais."`, `"Payez 10 000 €."`, "", "figure_of_law: 10 000 €"},
	{"common", `"Je fais."`, `"Depuis 2026."`, "", "figure_of_law: 2026"},
	{"common", `{rate:GARDE}`, `{rate:GARDES}`, "", "rate_unknown: GARDES"},
	{"common", `{rate:GARDE}`, `{taux}`, "", "token_unknown: Gardées {taux}, réponse en ."},
	{"creation", `{rate:DELAI}`, `{rate:REPONSE}`, "", "rate_unchecked: REPONSE"},
	{"creation", `title: "Étudiez"`, `title: "Étudiez {rate:DELAI}"`, "", "rate_misplaced: DELAI"},
	// steps and questions
	{"training", "- id: level", "- id: Level", "", "id_malformed: Level"},
	{"training", "- id: level\n    title", "- title", "format:", "id_malformed"},
	{"training", "  - id: review\n    stage", "  - stage", "format:", "id_malformed"},
	{"training", "{id: score, ", "{", "- id: level", "id_malformed"},
	{"training", "- id: level", "- id: person", "", "repeated_id: person"},
	{"training", `title: "Le niveau"`, `title: "Le niveau"` + "\n    group: middle", "", "group_unknown: middle"},
	{"training", `title: "Le niveau"`, `title: "Le niveau"` + "\n    belongs_to: nobody", "", "belongs_to_unknown: nobody"},
	{"training", `title: "Le niveau"`, `title: "Le niveau"` + "\n    short: \"Un titre un peu trop long\"", "", "too_long: short"},
	{"training", "section: course", "section: courses", "", "section_unknown: courses"},
	{"training", "    section: course\n", "", `{id: score`, "section_unknown"},
	{"training", "{id: score,", "{id: remarks,", "", "repeated_id: remarks"},
	{"training", "kind: integer", "kind: whole", "", "kind_unknown: whole"},
	{"training", "kind: integer", "kind: table", "", "columns_misplaced: score"},
	{"training", "kind: integer", "kind: choice", "", "limits_without_number: score"},
	{"training", "min: 1", `min: "1"`, "", "number_expected: 1"},
	{"training", "min: 1", "min: 6", "", "limits_crossed: score"},
	{"training", "min: 1, max: 5", "per: week", "", "per_unknown: week"},
	{"training", "min: 1, max: 5", "options: [{id: a, label: \"A\"}]", "", "options_misplaced: score"},
	{"training", `label: "Note"`, `help: "Note"`, "", "missing: label"},
	{"creation", `{id: phone, label: "Téléphone"}`, `{id: computer, label: "Téléphone"}`, "", "repeated_id: tools.computer"},
	{"creation", `{id: phone, label: "Téléphone"}`, `{id: Phone, label: "Téléphone"}`, "", "id_malformed: Phone"},
	{"creation", `{id: amount, kind: money, label: "Montant"}` + "\ndoc", `{id: label, kind: money, label: "Montant"}` + "\ndoc", "", "repeated_id: resources.label"},
	{"creation", `{id: amount, kind: money, label: "Montant"}` + "\ndoc", `{id: amount, kind: commune, label: "Montant"}` + "\ndoc", "", "kind_unknown: commune"},
	{"creation", `{id: amount, kind: money, label: "Montant"}` + "\ndoc", `{id: amount, kind: money, label: "Montant", private: true}` + "\ndoc", "", "column_too_rich: amount"},
	{"relocation", "{id: tools, kind: multi,", "{id: tools, kind: choice,", "", "kind_differs: tools"},
	// conditions
	{"creation", "'known(since)'", "'known(since'", "", "condition_syntax: "},
	{"creation", "'known(since)'", "'known(turnover)'", "", "question_later: turnover"},
	{"creation", "'known(since)'", "'known(until)'", "", "question_later: until"},
	{"creation", "'known(since)'", "'known(remarks)'", "", "question_later: remarks"},
	{"creation", "'known(since)'", "'known(siret)'", "", "question_unknown: siret"},
	{"creation", "'known(since)'", "'since'", "", "condition_expected: since"},
	{"creation", "'known(since)'", "'craft'", "", "condition_expected: craft"},
	{"creation", "'known(since)'", "'true'", "", "condition_expected: true"},
	{"creation", "'known(since)'", "'known(1)'", "", "condition_expected: known(1)"},
	{"creation", "'known(since)'", "'len(status) == 1'", "", "operand_expected: len(status)"},
	{"creation", "'known(since)'", "'day(since) == 1'", "", "function_unknown: day"},
	{"creation", "'known(since)'", "'all(household, .age > 1)'", "", "function_unknown: all"},
	{"creation", "'known(since)'", "'any(status, .age > 1)'", "", "table_expected: status"},
	{"creation", "'known(since)'", "'any(household, .size > 1)'", "", "column_unknown: household.size"},
	{"creation", "'known(since)'", "'any(household, any(household, .age > 1))'", "", "function_unknown: any"},
	{"creation", "'known(since)'", "'household.age > 1'", "", "operand_expected: household.age"},
	{"creation", "'known(since)'", "'since > 1'", "", "types_differ: since > 1"},
	{"creation", "'known(since)'", "'count + 1 > 1'", "", "operand_expected: count + 1"},
	{"creation", "'known(since)'", "'count > -1'", "", "operand_expected: -1"},
	{"creation", "'known(since)'", "'count != 1'", "", "operator_unknown: !="},
	{"creation", "'known(since)'", "'known(count) && known(since)'", "", "operator_unknown: &&"},
	{"creation", "'known(since)'", "'!known(count)'", "", "operator_unknown: !"},
	{"creation", "'known(since)'", `'status == "boss"'`, "", "option_unknown: status.boss"},
	{"creation", "'known(since)'", `'status in ["other", "boss"]'`, "", "option_unknown: status.boss"},
	{"creation", "'known(since)'", `'status in ["other", 1]'`, "", `types_differ: status in ["other", 1]`},
	{"creation", "'known(since)'", `'status in []'`, "", `types_differ: status in []`},
	{"creation", "'known(since)'", `'status == true'`, "", `types_differ: status == true`},
	{"creation", "'known(since)'", `'craft == "true"'`, "", `types_differ: craft == "true"`},
	{"creation", "'known(since)'", `'craft < true'`, "", `types_differ: craft < true`},
	{"creation", "'known(since)'", `'commune == "Murat"'`, "", `types_differ: commune == "Murat"`},
	{"creation", `'not (status == "other")'`, `'"desk" in tools'`, "", "option_unknown: tools.desk"},
	{"creation", `'not (status == "other")'`, `'tools == "phone"'`, "", `types_differ: tools == "phone"`},
	{"creation", `'not (status == "other")'`, `'turnover > 1'`, "", `types_differ: turnover > 1`},
	{"creation", `'not (status == "other")'`, `'any(resources, .kind == "gift")'`, "", "option_unknown: kind.gift"},
	{"creation", `result("financing.balanced")`, `result("financing.balance")`, "", "result_unknown: financing.balance"},
	{"creation", `result("financing.balanced")`, `result("financing.gap")`, "", `types_differ: result("financing.gap") == true`},
	{"creation", `result("financing.balanced")`, `result(status)`, "", `function_unknown: result`},
	{"creation", `'not (status == "other")'`, `'any(documents, .id == "proofs")'`, "", "option_unknown: id.proofs"},
	{"creation", `'not (status == "other")'`, `'any(documents, .status == "lost")'`, "", "option_unknown: status.lost"},
	{"creation", `'not (status == "other")'`, `'any(appointments, .place == "Murat")'`, "", "column_unknown: appointments.place"},
	{"creation", `'not (status == "other")'`, `'known(documents)'`, "", "question_unknown: documents"},
	{"creation", "'known(since)'", `'any(documents, .status == "received")'`, "", "question_unknown: documents"},
	{"training", "{id: score,", "{id: appointments,", "", "repeated_id: appointments"},
	// actions, documents, rules, roles
	{"training", "- id: review", "- id: first_interview", "", "repeated_id: first_interview"},
	{"training", "stage: follow_up", "stage: closed", "", "stage_unknown: closed"},
	{"training", "who: adviser", "who: mayor", "", "who_unknown: mayor"},
	{"training", "anchor: course_end", "anchor: course_start", "", "anchor_unknown: course_start"},
	{"training", "offset_months: 3", "offset_days: trois", "", "number_expected: trois"},
	{"training", "moves: forward", "essential: oui", "", "flag_expected: oui"},
	{"training", "moves: forward", "documents: none", "", "list_expected: none"},
	{"training", `{id: target_date, label: "Premier jour"}`, "[target_date]", "", "mapping_expected: ["},
	{"training", "    offset_months: 3\n", "", `id: review`, "one_offset_expected: review"},
	{"training", "moves: forward", "moves: back", "", "moves_unknown: back"},
	{"training", "moves: forward", "no_later_than_days: -7", `id: review`, "no_later_misplaced: review"},
	{"training", "moves: forward", "partner_role: nurse", "", "role_unknown: nurse"},
	{"creation", "who_gives: newcomer", "who_gives: partner, partner_role: nurse", "", "role_unknown: nurse"},
	{"training", "moves: forward", "documents: [certificate]", "", "document_unknown: certificate"},
	{"training", "moves: forward", "after: reviews", "", "action_unknown: reviews"},
	{"training", "moves: forward", "after: review", "", "after_itself: review"},
	{"training", "moves: forward", "deadline: schedule.hours", "", "result_unknown: schedule.hours"},
	{"creation", `    legal_reference: "Code, article L1"` + "\n", "", `id: request`, "legal_reference: request"},
	{"creation", "    legal: true\n", "", "", "legal_reference: request"},
	{"creation", "    essential: true\n", "", `id: request`, "legal_not_essential: request"},
	{"creation", "    check: true\n", "    check: true\n    after: study\n", `id: request`, "legal_moves: request"},
	{"creation", "    check: true\n", "", `why: "Le délai`, "rate_unchecked: REPONSE"},
	{"creation", "    documents: [proof]\n", "", `{id: proof`, "document_unused: proof"},
	{"creation", "{id: proof,", "{id: signed_plan,", "", "repeated_id: signed_plan"},
	{"creation", "{id: office,", "{id: host,", "", "repeated_id: host"},
	{"common", "kind: strength", "kind: luck", "", "kind_unknown: luck"},
	{"common", ` when: 'status == "employee"',`, "", "", "missing: when"},
}

func TestBrokenGuidesAreRefusedWithFileLineAndReason(t *testing.T) {
	for _, b := range broken {
		t.Run(b.what, func(t *testing.T) {
			files, name := small(t), "guides/"+b.file+".yaml"
			before := string(files[name].Data)
			edit(t, files, name, b.old, b.new)
			checkRefused(t, files, fmt.Sprintf("%s.yaml:%d", b.file, lineOf(before, string(files[name].Data), b.at)), b.what)
		})
	}
}

// lineOf is the first line of after that holds a text, or that isn't as before.
func lineOf(before, after, text string) int {
	at := strings.Index(after, text)
	if text == "" {
		for at < len(before) && at < len(after) && before[at] == after[at] {
			at++
		}
	}
	return 1 + strings.Count(after[:at], "\n")
}

func TestWrongFilesAreRefused(t *testing.T) {
	with := func(change func(fstest.MapFS)) fstest.MapFS {
		files := small(t)
		change(files)
		return files
	}
	crowded := strings.Repeat(`      - {id: q@, kind: text, label: "Encore"}`+"\n", 12)
	for i := range 12 {
		crowded = strings.Replace(crowded, "@", string(rune('a'+i)), 1)
	}
	for name, c := range map[string]struct {
		change      func(fstest.MapFS)
		where, what string
	}{
		"no file":       {func(f fstest.MapFS) { delete(f, "guides/training.yaml") }, "guides/training.yaml:1", "missing_file"},
		"an empty file": {func(f fstest.MapFS) { f["guides/training.yaml"] = &fstest.MapFile{} }, "training.yaml:1", "empty_file"},
		"a crowded step": {func(f fstest.MapFS) {
			edit(t, f, "guides/training.yaml", "    questions:\n", "    questions:\n"+crowded)
		}, "training.yaml:8", "too_many_questions: level"},
		"a wrong commune":     {func(f fstest.MapFS) { edit(t, f, "communes.yaml", `"15138"`, `"1513"`) }, "communes.yaml:2", "commune_wrong: Murat"},
		"unknown commune key": {func(f fstest.MapFS) { edit(t, f, "communes.yaml", `also:`, `aka:`) }, "communes.yaml:3", "unknown_key: aka"},
	} {
		t.Run(name, func(t *testing.T) { checkRefused(t, with(c.change), c.where, c.what) })
	}
}

func checkRefused(t *testing.T, files fstest.MapFS, where, what string) {
	t.Helper()
	table, err := rates.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	_, err = guide.Load(files, table)
	var told *data.Error
	if !errors.As(err, &told) || told.Code != data.GuideWrong {
		t.Fatalf("the guide is taken: %v", err)
	}
	if told.Where != where {
		t.Errorf("told of %s, not %s (%s)", told.Where, where, told.What)
	}
	if told.What != what && !(strings.HasSuffix(what, ": ") && strings.HasPrefix(told.What, what)) {
		t.Errorf("told %q, not %q", told.What, what)
	}
	if reason, _, _ := strings.Cut(told.What, ":"); !slices.Contains(guide.Reasons, reason) && !slices.Contains(asset.Reasons, reason) {
		t.Errorf("%q is no reason of the list", reason)
	}
}

// Every reason is shown to be given, and none stands in the list for nothing.
func TestEveryReasonHasABrokenGuide(t *testing.T) {
	shown := map[string]bool{"too_many_questions": true, "commune_wrong": true, "missing_file": true, "empty_file": true}
	for _, b := range broken {
		reason, _, _ := strings.Cut(b.what, ":")
		shown[reason] = true
	}
	for _, reason := range append(slices.Clone(guide.Reasons), asset.Reasons...) {
		if !shown[reason] {
			t.Errorf("no broken guide shows %s", reason)
		}
	}
}

var placeForm = regexp.MustCompile(`^[a-z/]+\.yaml:[1-9][0-9]*$`)

func FuzzLoad(f *testing.F) {
	base := small(f)
	names := []string{"guides/common.yaml", "guides/creation.yaml", "guides/relocation.yaml", "guides/training.yaml", "communes.yaml"}
	for i, name := range names {
		f.Add(uint8(i), base[name].Data)
	}
	for _, b := range broken {
		f.Add(uint8(slices.Index(names, "guides/"+b.file+".yaml")), []byte(strings.Replace(string(base["guides/"+b.file+".yaml"].Data), b.old, b.new, 1)))
	}
	table, err := rates.Load(base)
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, which uint8, raw []byte) {
		files := fstest.MapFS{}
		for name, file := range base {
			files[name] = file
		}
		files[names[int(which)%len(names)]] = &fstest.MapFile{Data: raw}
		l, err := guide.Load(files, table)
		if err == nil {
			for _, path := range data.Paths {
				l.For(path).Facts(data.Dossier{}, nil).Missing()
			}
			return
		}
		var told *data.Error
		if !errors.As(err, &told) || told.Code != data.GuideWrong || !placeForm.MatchString(told.Where) || told.What == "" {
			t.Fatalf("the refusal says too little: %v", err)
		}
	})
}
