package guide

// Reasons are the reasons for which a guide is refused, beside those of any
// file of the assets.
var Reasons = []string{
	// the header, ids and texts
	"common_only", "commune_wrong", "double_space", "figure_of_law", "format_unknown", "id_malformed", "line_break",
	"missing", "path_unknown", "plain_spaces_expected", "rate_misplaced", "rate_unchecked", "rate_unknown",
	"repeated_id", "space_expected", "stage_unknown", "straight_apostrophe", "token_unknown", "too_long",
	// steps and questions
	"belongs_to_unknown", "column_too_rich", "columns_misplaced", "group_unknown", "kind_differs", "kind_unknown",
	"limits_crossed", "limits_without_number", "number_expected", "options_misplaced", "per_unknown",
	"section_unknown", "too_many_questions",
	// conditions
	"column_unknown", "condition_expected", "condition_syntax", "function_unknown", "operand_expected",
	"operator_unknown", "option_unknown", "question_later", "question_unknown", "result_unknown", "table_expected",
	"types_differ",
	// actions, documents, roles
	"action_unknown", "after_itself", "anchor_unknown", "document_unknown", "document_unused", "legal_moves",
	"legal_not_essential", "legal_reference", "moves_unknown", "no_later_misplaced", "one_offset_expected",
	"role_unknown", "who_unknown",
}
