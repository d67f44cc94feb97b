package words

// Twin are what the page for phones and screen readers says of its signs
// and of itself.
var Twin = struct{ ToTick, Ticked, ToFill, Contents string }{
	ToTick: "à cocher", Ticked: "coché", ToFill: "à remplir",
	Contents: "Dans ce document",
}
