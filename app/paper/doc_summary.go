package paper

import "github.com/buron-cantal/buron/app/words"

// The next things to do, on one page to be put up at home: the first page of
// the plan, alone.

func laySummary(c *composer, _ Subject) {
	c.named(words.DocumentName(string(DocSummary)), c.name(), c.number())
	c.fridgePage(words.SuitePages.Summary, words.NextSteps(len(c.plan.Next(3))))
	c.runningOf(words.DocumentName(string(DocSummary)))
}
