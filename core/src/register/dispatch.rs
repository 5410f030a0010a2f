/// Made of the list of all events: what is done with each, by what it says of itself in its room.
macro_rules! dispatch {
    ($($variant:ident,)*) => {
        /// An event with the keys of everything that it names: to apply it cannot fail.
        pub(super) enum Checked {
            $($variant($variant, <$variant as $crate::apply::Apply<super::Register>>::Keys),)*
        }

        impl Checked {
            /// Changes nothing.
            pub(super) fn new(
                event: Event,
                check: &$crate::apply::EntryCheck<'_>,
                register: &super::Register,
            ) -> Result<Self, $crate::apply::ApplyError> {
                match event {
                    $(Event::$variant(event) => {
                        let keys = $crate::apply::Apply::check(&event, check, register)?;
                        Ok(Self::$variant(event, keys))
                    })*
                }
            }

            pub(super) fn apply(self, entry: $crate::apply::Written, register: &mut super::Register) {
                match self {
                    $(Self::$variant(event, keys) => {
                        $crate::apply::Apply::apply(event, keys, entry, register);
                    })*
                }
            }
        }

        impl Event {
            /// The struct of the event.
            pub(super) fn content(&self) -> &dyn std::any::Any {
                match self { $(Self::$variant(event) => event,)* }
            }
        }
    };
}

pub(super) use dispatch;
