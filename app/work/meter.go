package work

import "sync"

// meter keeps only the latest progress: a fast worker doesn't fill the window's
// queue with figures that nobody will see.
type meter struct {
	run  Runner
	show func(done, total int)

	mu      sync.Mutex
	done    int
	total   int
	pending bool
}

func (m *meter) tell(done, total int) {
	m.mu.Lock()
	m.done, m.total = done, total
	if m.pending {
		m.mu.Unlock()
		return
	}
	m.pending = true
	m.mu.Unlock()
	m.run.Do(m.flush)
}

func (m *meter) flush() {
	m.mu.Lock()
	done, total := m.done, m.total
	m.pending = false
	m.mu.Unlock()
	m.show(done, total)
}
