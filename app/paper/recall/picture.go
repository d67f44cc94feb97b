package recall

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"

	"github.com/buron-cantal/buron/app/paper"
	"github.com/buron-cantal/buron/app/paper/archive/inspect"
)

// picture draws the logo, the one picture that a document has.
func (s *stream) picture(operands []any) error {
	if len(operands) != 1 {
		return fmt.Errorf("a Do without a name")
	}
	name, _ := operands[0].(inspect.Name)
	ref, _ := s.Dict(s.resources["XObject"])[name].(inspect.Ref)
	logo, known := s.logos[ref]
	if !known {
		png, err := s.png(ref)
		if err != nil {
			return err
		}
		if logo = paper.ReadLogo(png); logo == nil {
			return fmt.Errorf("a picture that can't be read")
		}
		s.logos[ref] = logo
	}
	w, h := across(s.place[0]), across(s.place[3])
	s.page.Ops = append(s.page.Ops, paper.Op{
		Kind: paper.OpLogo, X: across(s.place[4]), Y: down(s.place[5]) - h, W: w, H: h, Logo: logo, Of: s.of,
	})
	return nil
}

// png is the picture that the file holds, in the form that it came from: a PDF
// keeps the packed rows of a PNG as they are.
func (s *stream) png(ref inspect.Ref) ([]byte, error) {
	image, ok := s.Resolve(ref).(inspect.Stream)
	if !ok || image.Dict["Subtype"] != inspect.Name("Image") || image.Dict["Filter"] != inspect.Name("FlateDecode") {
		return nil, fmt.Errorf("a picture of another form")
	}
	width, _ := image.Dict["Width"].(int)
	height, _ := image.Dict["Height"].(int)
	depth, _ := image.Dict["BitsPerComponent"].(int)
	colour := map[any]byte{inspect.Name("DeviceGray"): 0, inspect.Name("DeviceRGB"): 2}
	kind, known := colour[s.Resolve(image.Dict["ColorSpace"])]
	predictor, _ := s.Dict(image.Dict["DecodeParms"])["Predictor"].(int)
	if width <= 0 || height <= 0 || !known || predictor < 10 {
		return nil, fmt.Errorf("a picture of another form")
	}
	head := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, uint32(width)), uint32(height))
	out := bytes.NewBufferString("\x89PNG\r\n\x1a\n")
	chunk(out, "IHDR", append(head, byte(depth), kind, 0, 0, 0))
	chunk(out, "IDAT", image.Raw)
	chunk(out, "IEND", nil)
	return out.Bytes(), nil
}

func chunk(out *bytes.Buffer, name string, content []byte) {
	body := append([]byte(name), content...)
	out.Write(binary.BigEndian.AppendUint32(nil, uint32(len(content))))
	out.Write(body)
	out.Write(binary.BigEndian.AppendUint32(nil, crc32.ChecksumIEEE(body)))
}
