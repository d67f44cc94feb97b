// Buron welcomes newcomer teleworkers: a guided interview, one register, and an
// accompaniment plan on paper.
package main

import (
	"context"
	"os"
	"time"

	"fyne.io/fyne/v2/app"

	buron "github.com/buron-cantal/buron/app"
	"github.com/buron-cantal/buron/app/command"
	"github.com/buron-cantal/buron/app/house"
	_ "github.com/buron-cantal/buron/app/hush"
	"github.com/buron-cantal/buron/assets"
)

func main() {
	house.Settle()
	os.Exit(command.Run(context.Background(), command.Env{
		Args:   os.Args[1:],
		Stdout: os.Stdout,
		Stderr: os.Stderr,
		Now:    time.Now,
		Getenv: os.Getenv,
		Assets: assets.Files,
		Window: window,
	}))
}

func window(_ context.Context, start command.Start) int {
	return buron.Run(start, buron.Outside{
		NewApp: app.NewWithID,
		Stderr: os.Stderr,
		Now:    time.Now,
		Folder: house.Folder(),
	})
}
