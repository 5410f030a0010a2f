//! Answers that are lists: frozen sequences of records.

use std::marker::PhantomData;
use std::sync::atomic::{AtomicUsize, Ordering};

use pyo3::Borrowed;
use pyo3::PyClass;
use pyo3::exceptions::{PyIndexError, PyOverflowError};
use pyo3::prelude::*;
use pyo3::pyclass::boolean_struct::True;
use pyo3::types::{PySlice, PyTuple};

use crate::convert::ToPython;
pub(crate) use crate::generated::sequences::*;
use crate::gil;

/// What stands between the brackets.
pub(crate) enum Place<'py> {
    One(isize),
    Several(Bound<'py, PySlice>),
}

impl<'py> FromPyObject<'_, 'py> for Place<'py> {
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const INPUT_TYPE: crate::convert::PyStaticExpr = pyo3::type_hint_identifier!("typing", "SupportsIndex");

    fn extract(given: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        match given.cast::<PySlice>() {
            Ok(slice) => Ok(Self::Several(slice.to_owned())),
            Err(_) => match given.extract() {
                Ok(place) => Ok(Self::One(place)),
                Err(error) if error.is_instance_of::<PyOverflowError>(given.py()) => Err(out_of_range()),
                Err(error) => Err(error),
            },
        }
    }
}

fn out_of_range() -> PyErr {
    PyIndexError::new_err("index out of range")
}

/// The item, or the tuple of items, at a place of a list.
pub(crate) fn at_place<'py, T: ToPython>(
    py: Python<'py>,
    items: &[T],
    place: Place<'py>,
) -> PyResult<Item<'py, T>> {
    let found = match place {
        Place::One(place) => {
            let from_start = if place < 0 { place.saturating_add_unsigned(items.len()) } else { place };
            let item = usize::try_from(from_start).ok().and_then(|place| items.get(place));
            item.ok_or_else(out_of_range)?.to_python(py)?
        }
        Place::Several(slice) => {
            let length = isize::try_from(items.len()).unwrap_or(isize::MAX);
            let chosen = slice.indices(length)?;
            let places = (0..chosen.slicelength).map(|number| {
                let number = isize::try_from(number).unwrap_or(isize::MAX);
                let place = chosen.start.saturating_add(number.saturating_mul(chosen.step));
                usize::try_from(place).unwrap_or(usize::MAX)
            });
            let mut found = Vec::with_capacity(chosen.slicelength);
            for item in places.filter_map(|place| items.get(place)) {
                found.push(item.to_python(py)?);
                gil::release_after_item(py, found.len());
            }
            PyTuple::new(py, found)?.into_any()
        }
    };
    Ok(Item(found, PhantomData))
}

/// The first few items, and how many more there are.
pub(crate) fn repr<T: ToPython>(py: Python<'_>, class: &str, items: &[T]) -> PyResult<String> {
    const MOST: usize = 5;
    let shown =
        items.iter().take(MOST).map(|item| Ok(item.to_python(py)?.repr()?.to_string_lossy().into_owned()));
    let mut shown = shown.collect::<PyResult<Vec<_>>>()?;
    if let Some(more @ 1..) = items.len().checked_sub(MOST) {
        shown.push(format!("… {more} more"));
    }
    Ok(format!("{class}([{}])", shown.join(", ")))
}

/// One item of a list; several come as a tuple, which `stubs.py` tells type checkers.
pub(crate) struct Item<'py, T>(Bound<'py, PyAny>, PhantomData<T>);

/// The items of a list, one after the other; each is made when it is asked for.
pub(crate) struct Items<'py, T>(Bound<'py, ItemIterator>, PhantomData<T>);

impl<'py, T: ToPython + 'static> Items<'py, T> {
    pub(crate) fn of<L>(list: &Bound<'py, L>, items: fn(&L) -> &[T]) -> PyResult<Self>
    where
        L: PyClass<Frozen = True> + Sync,
    {
        let (py, length, list) = (list.py(), items(list.get()).len(), list.clone().unbind());
        let make = move |py: Python<'_>, place| {
            items(list.get()).get(place).map(|item: &T| item.to_python(py).map(Bound::unbind)).transpose()
        };
        let iterator = ItemIterator { make: Box::new(make), next: AtomicUsize::new(0), length };
        Ok(Self(Bound::new(py, iterator)?, PhantomData))
    }
}

/// Makes the item at a place, if there is one.
type Make = Box<dyn Fn(Python<'_>, usize) -> PyResult<Option<Py<PyAny>>> + Send + Sync>;

/// An iterator over any of the lists; type checkers know it as an `Iterator` of the items.
#[pyclass(frozen, module = "alert_response._native")]
pub(crate) struct ItemIterator {
    make: Make,
    next: AtomicUsize,
    length: usize,
}

#[pymethods]
impl ItemIterator {
    fn __iter__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    fn __next__(&self, py: Python<'_>) -> PyResult<Option<Py<PyAny>>> {
        let place = self.next.fetch_add(1, Ordering::Relaxed);
        gil::release_after_item(py, place);
        (self.make)(py, place)
    }

    fn __length_hint__(&self) -> usize {
        self.length.saturating_sub(self.next.load(Ordering::Relaxed))
    }
}

impl<'py, T: ToPython> IntoPyObject<'py> for Item<'py, T> {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: crate::convert::PyStaticExpr = T::OUTPUT_HINT;

    fn into_pyobject(self, _py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(self.0)
    }
}

impl<'py, T: ToPython> IntoPyObject<'py> for Items<'py, T> {
    type Target = ItemIterator;
    type Output = Bound<'py, ItemIterator>;
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: crate::convert::PyStaticExpr = pyo3::type_hint_subscript!(
        pyo3::type_hint_identifier!("collections.abc", "Iterator"),
        T::OUTPUT_HINT
    );

    fn into_pyobject(self, _py: Python<'py>) -> PyResult<Bound<'py, ItemIterator>> {
        Ok(self.0)
    }
}

/// A frozen sequence of one kind of record.
macro_rules! sequences {
    ($($(#[doc = $doc:literal])* $class:ident of $item:ty;)+) => {$(
        $(#[doc = $doc])*
        #[pyclass(frozen, sequence, module = "alert_response")]
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) struct $class(pub(crate) Vec<$item>);

        #[pymethods]
        impl $class {
            /// The sequence of these records.
            #[new]
            #[pyo3(signature = (items, /))]
            fn new(py: Python<'_>, items: crate::convert::Given<Vec<$item>>) -> PyResult<Self> {
                let (items,) = crate::arguments::extract!(py, items)?;
                Ok(Self(items))
            }

            /// The wire form of each record as plain `dict`s, lists, strings and numbers.
            fn to_dicts<'py>(&self, py: Python<'py>) -> PyResult<crate::convert::LoadedList<'py>> {
                crate::record::to_dicts(py, &self.0)
            }

            /// The wire form as JSON text.
            fn to_json(&self, py: Python<'_>) -> String {
                py.detach(|| crate::record::to_json(&self.0))
            }

            /// The records as a table for notebooks, in London time.
            fn _repr_html_<'py>(slf: Bound<'py, Self>) -> PyResult<Bound<'py, pyo3::types::PyString>> {
                crate::html::html(&slf, "sequence")
            }

            fn __len__(&self) -> usize {
                self.0.len()
            }

            fn __getitem__<'py>(
                &self,
                py: Python<'py>,
                index: crate::sequence::Place<'py>,
            ) -> PyResult<crate::sequence::Item<'py, $item>> {
                crate::sequence::at_place(py, &self.0, index)
            }

            fn __iter__<'py>(slf: &Bound<'py, Self>) -> PyResult<crate::sequence::Items<'py, $item>> {
                crate::sequence::Items::of(slf, |list| &list.0)
            }

            fn __contains__(&self, item: &Bound<'_, PyAny>) -> bool {
                <$item as crate::convert::FromPython>::from_python(item).is_ok_and(|item| self.0.contains(&item))
            }

            fn __eq__(&self, other: &Bound<'_, PyAny>) -> crate::record::Same {
                crate::record::Same::by(other, |same: &Self| other.py().detach(|| self == same))
            }

            fn __hash__(&self, py: Python<'_>) -> u64 {
                py.detach(|| crate::record::hash(stringify!($class), &self.0))
            }

            fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
                crate::sequence::repr(py, stringify!($class), &self.0)
            }

            fn __copy__(slf: Py<Self>) -> Py<Self> {
                slf
            }

            fn __deepcopy__(slf: Py<Self>, _memo: &Bound<'_, PyAny>) -> Py<Self> {
                slf
            }

            fn __getnewargs__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, pyo3::types::PyTuple>> {
                let items = crate::convert::tuple_of(&self.0, py)?;
                pyo3::types::PyTuple::new(py, [items])
            }

            /// The records as an Arrow stream, for data frames. A requested schema is not followed; the interface leaves
            /// that open.
            #[pyo3(signature = (requested_schema = None))]
            fn __arrow_c_stream__<'py>(
                slf: &Bound<'py, Self>,
                requested_schema: Option<Bound<'py, PyAny>>,
            ) -> PyResult<Bound<'py, PyAny>> {
                drop(requested_schema);
                crate::columns::stream_of_rows(slf, |list| &list.0)
            }

            /// The names and types of the columns as an Arrow schema.
            fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                crate::columns::schema_of_rows::<$item>(py)
            }
        }
    )+};
}
pub(crate) use sequences;
