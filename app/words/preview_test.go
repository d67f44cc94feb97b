package words

import (
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/buron-cantal/buron/data"
)

func TestTheNameOfAFileIsCutBetweenWordsAndOnlyWhereNoSystemTakesIt(t *testing.T) {
	d := data.Dossier{Project: data.Project{Number: "MUR-2026-0003"}}
	named := func(last string) {
		d.Newcomer.Answers = data.Answers{"first_name": {Value: []byte(`"Marie-Françoise"`)}, "last_name": {Value: []byte(strconv.Quote(last))}}
	}
	named("de Bœsinghe-Vandenbroucke-Lagarrigue")
	if got := DocumentFile("partner_sheet", "Accueil du télécentre", d); !strings.HasSuffix(got, d.Newcomer.Name()) {
		t.Errorf("a name is cut: %q", got)
	}
	for _, last := range []string{strings.Repeat("de La Tour-d’Auvergne ", 20), strings.Repeat("é", 300)} {
		named(last)
		got := DocumentFile("partner_sheet", "Accueil du télécentre", d)
		if len(got) > 200 || !utf8.ValidString(got) || !strings.Contains(got, d.Project.Number) {
			t.Errorf("%d bytes: %q", len(got), got)
		}
		if rest, cut := strings.CutPrefix(strings.Join(strings.Fields(DocumentName("partner_sheet")+" Accueil du télécentre "+d.Project.Number+" "+d.Newcomer.Name()), " "), got); strings.Contains(last, " ") && (!cut || !strings.HasPrefix(rest, " ")) {
			t.Errorf("cut within a word: %q", got)
		}
	}
}
