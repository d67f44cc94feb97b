package explain_test

import (
	"strings"
	"testing"

	"github.com/buron-cantal/buron/app/explain"
	"github.com/buron-cantal/buron/app/words"
)

func TestTheFormsOfTheExampleInWords(t *testing.T) {
	said, known := explain.Forms(example(t, "S1", map[string]any{
		"forms_compared": []string{"eurl", "sasu", "portage"}, "household_marginal_rate": "11", "legal_form_reason": "Simple pour débuter.",
		"eurl_tax_regime": "corporate_tax", "eurl_pay": "10000", "eurl_contributions_rate": "45", "portage_quote_net": "15441.60",
	}))
	if !known {
		t.Fatal("no forms")
	}
	out := []string{said.Retained, said.Why}
	out = append(out, said.Differences...)
	for _, topic := range said.Facts {
		out = append(out, topic.Label)
		for _, f := range topic.Facts {
			out = append(out, "  "+words.FormFact(f.Forms, f.Text, f.ToCheck))
		}
	}
	out = append(out, said.Sources...)
	golden(t, "forms S1", strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(strings.Join(out, "\n")+"\n"))
}

func TestOnlyACreationHasForms(t *testing.T) {
	if _, known := explain.Forms(example(t, "S4", nil)); known {
		t.Error("a relocation has some")
	}
}
