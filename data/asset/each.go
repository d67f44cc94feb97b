package asset

import "sync"

// Each does n things at once, and gives the error of the first of them, by
// number, that failed. Reading YAML is most of what a start takes, and the files
// don't need each other.
func Each(n int, do func(i int) error) error {
	errs := make([]error, n)
	var all sync.WaitGroup
	for i := range n {
		all.Go(func() { errs[i] = do(i) })
	}
	all.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
