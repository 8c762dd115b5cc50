//! The migrations of the database.

use sqlx::SqlSafeStr;
use sqlx::migrate::{Migration, MigrationType, Migrator};

/// The migrations, in their order, as they are in `migrations/sqlite`.
pub(super) const MIGRATIONS: [(i64, &str, &str); 1] =
    [(1, "images and keys", include_str!("../../../migrations/sqlite/0001_images_and_keys.sql"))];

pub(super) fn migrator() -> Migrator {
    let migrations = MIGRATIONS.map(|(version, description, sql)| {
        Migration::new(version, description.into(), MigrationType::Simple, sql.into_sql_str(), false)
    });
    Migrator::with_migrations(migrations.into())
}
