package words

// Twin are what the page for phones and screen readers says of its signs.
var Twin = struct{ ToTick, Ticked, ToFill string }{
	ToTick: "à cocher", Ticked: "fait", ToFill: "à remplir",
}
