// Package store is the register: every dossier of a télécentre in one SQLite
// file, on one computer.
//
// Its nouns are the trade's (newcomer, project, note, action…) and three of its
// own. A gesture is what a person does at once: everything that a function
// given to [Register.Do] changes, or nothing of it. A change is what a gesture
// did to one thing; the journal keeps all of them, in the transaction of the
// rows they tell of, and it serves history, undo and checking. A listing is
// what lists show, sort and filter by; it is kept beside the dossiers and can
// be made again from them.
//
// It promises:
//
//   - What Do says is saved is saved, whatever happens to the program or to the
//     power a moment later.
//   - No row changes without its change in the journal, and the journal is
//     never rewritten, but by an erasure that says so.
//   - One process writes; others read beside it, and are told who holds it.
//   - Nothing that isn't understood is written over: neither a file of another
//     program, nor of a newer version, nor a damaged one.
//   - A plan that was handed over stays, what it said and its very bytes, until
//     its dossier goes; nothing takes it back.
//   - A copy has its name only after it was read back whole.
//   - A page of a list costs the same at the first and at the last row, with a
//     hundred dossiers or a hundred thousand.
//   - Nobody who left the trash is named anywhere in the file.
//
// Errors that a person should hear of are *data.Error, with their code.
package store
