package app

import (
	"github.com/buron-cantal/buron/app/batch"
	"github.com/buron-cantal/buron/app/dossier"
	"github.com/buron-cantal/buron/app/figures"
	"github.com/buron-cantal/buron/app/interview"
	"github.com/buron-cantal/buron/app/list"
	"github.com/buron-cantal/buron/app/newcomer"
	"github.com/buron-cantal/buron/app/papers"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/plan"
	"github.com/buron-cantal/buron/app/preview"
	"github.com/buron-cantal/buron/app/rates"
	"github.com/buron-cantal/buron/app/replan"
	"github.com/buron-cantal/buron/app/settings"
	"github.com/buron-cantal/buron/app/shell"
	"github.com/buron-cantal/buron/app/trash"
	"github.com/buron-cantal/buron/app/trouble"
	"github.com/buron-cantal/buron/app/welcome"
)

// pages are the pages that exist, one a line.
var pages = map[place.Name]shell.Maker{
	place.Dossier:   dossier.New,
	place.Interview: interview.New,
	place.Plan:      plan.New,
	place.Replan:    replan.New,
	place.Figures:   figures.New,
	place.Documents: papers.New,
	place.Preview:   preview.New,
	place.Welcome:   welcome.New,
	place.List:      list.New,
	place.Batch:     batch.New,
	place.Newcomer:  newcomer.New,
	place.Trash:     trash.New,
	place.Settings:  settings.New,
	place.Rates:     rates.New,
	place.Trouble:   trouble.New,
}
