package ruleset

import "slices"

// All returns every set of this package, fresh: the national presets first,
// then what applies everywhere, then the places. It is for Select and for
// callers who look around; nothing depends on it.
func All() []Set {
	return slices.Concat(Presets(), []Set{
		WithSatisfactionBands(),
		Reciprocal(),
		Integrated(),
		Administrative(),
		Guangxi(),
		Hubei(),
		Hunan2015(),
		Hunan2018(),
		Yueyang(),
		Huaihua2024(),
		Sichuan2023(),
		Daying2020(),
	})
}

// Find returns the set with the given ID.
func Find(sets []Set, id string) (Set, bool) {
	for _, set := range sets {
		if set.ID == id {
			return set, true
		}
	}
	return Set{}, false
}
