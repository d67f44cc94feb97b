package figure

// OpSays says whether an answer was given and is yes.
const OpSays Op = "says"

// Says is yes when an answer is there and is yes; one that isn't there is no,
// and nothing waits for it: what the law gives on request alone isn't counted
// until somebody says that it was asked for.
func Says(answer *Figure) *Figure {
	return build(OpSays, func(of []*Figure) result {
		return result{kind: KindBool, yes: of[0].Yes()}
	}, []*Figure{answer})
}
