//! Closed lists of codes: one macro writes the enum, its names for files and words, and its encoding.
//!
//! A code's number is stored in the log for ever: numbers are never reused, only added.

/// Writes an enum whose variants each have a stable number and a stable kebab-case code.
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $number:literal $code:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, minicbor::Encode, minicbor::Decode)]
        #[cbor(index_only)]
        pub enum $name { $($(#[$vdoc])* #[n($number)] $variant,)+ }

        impl $name {
            /// Every code, in the order of the list.
            pub const ALL: &[$name] = &[$($name::$variant,)+];

            /// The code as written in files, addresses and word keys.
            pub const fn code(self) -> &'static str {
                match self { $($name::$variant => $code,)+ }
            }

            /// The code with this name; `None` when the list has no such code.
            pub fn from_code(code: &str) -> Option<$name> {
                match code { $($code => Some($name::$variant),)+ _ => None }
            }
        }
    };
}
pub(crate) use codes;
