package archive

import (
	"bytes"
	"fmt"
	"strings"
)

// finishPages gives each page its place in the structure and its links, and
// the links' objects in their order.
func (f *file) finishPages(d Document) []ref {
	var annots []ref
	for i, page := range f.pages {
		more := fmt.Sprintf("/StructParents %d/Tabs/S", i)
		if links := d.Pages[i].Links; len(links) > 0 {
			refs := make([]string, len(links))
			for j, link := range links {
				annots = append(annots, f.link(link, len(d.Pages)+len(annots)))
				refs[j] = annots[len(annots)-1].String()
			}
			more += "/Annots[" + strings.Join(refs, " ") + "]"
		}
		f.set(page, string(bytes.TrimSuffix(f.objects[page], []byte(">>")))+more+">>")
	}
	return annots
}

// link is a link that is printed as nothing, as an archive asks of it; key is
// its place in the parent tree, after those of the pages.
func (f *file) link(link Link, key int) ref {
	return f.add(fmt.Sprintf("<</Type/Annot/Subtype/Link/Rect%s/Border[0 0 0]/F 4/StructParent %d/Contents %s/A<</S/URI/URI %s>>>>",
		link.Box, key, Text(link.Says), Text(link.Address)))
}

// outlines writes the bookmarks, those of level 1 folded under the last of
// level 0, and gives their root; 0 for none.
func (f *file) outlines(marks []Bookmark) ref {
	if len(marks) == 0 {
		return 0
	}
	root := f.add("")
	items := make([]ref, len(marks))
	parents := make([]int, len(marks)) // -1 for the root
	kids := map[int][]int{}
	over := -1
	for i, mark := range marks {
		items[i], parents[i] = f.add(""), -1
		if mark.Level > 0 {
			parents[i] = over
		} else {
			over = i
		}
		kids[parents[i]] = append(kids[parents[i]], i)
	}
	object := func(i int) ref {
		if i < 0 {
			return root
		}
		return items[i]
	}
	ends := func(i int) string {
		held := kids[i]
		return fmt.Sprintf("/First %s/Last %s", items[held[0]], items[held[len(held)-1]])
	}
	f.set(root, fmt.Sprintf("<</Type/Outlines%s/Count %d>>", ends(-1), len(kids[-1])))
	for parent, held := range kids {
		for n, i := range held {
			more := ""
			if n > 0 {
				more += "/Prev " + items[held[n-1]].String()
			}
			if n+1 < len(held) {
				more += "/Next " + items[held[n+1]].String()
			}
			if len(kids[i]) > 0 {
				more += fmt.Sprintf("%s/Count %d", ends(i), -len(kids[i]))
			}
			f.set(items[i], fmt.Sprintf("<</Title %s/Parent %s%s/Dest[%s/XYZ 0 %.2f null]>>",
				Text(marks[i].Title), object(parent), more, f.pages[marks[i].Page], marks[i].Top))
		}
	}
	return root
}
