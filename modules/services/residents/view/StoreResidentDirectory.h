// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ResidentDirectory.h"
#include "ui/Service.h"

namespace yc::residents {

/// Boxes of DocumentStore::search that this service types into; each cancels its own earlier search only.
namespace SearchBoxes {
inline constexpr int directory = 310;
inline constexpr int list = 311;
inline constexpr int duplicates = 312;
} // namespace SearchBoxes

/// The residents of the store as other services see them. GUI thread; usable after attach().
class StoreResidentDirectory final : public core::ResidentDirectory {
public:
    void attach(ui::ServiceContext &context) { m_context = &context; }

    [[nodiscard]] QFuture<core::Result<core::Person>> load(const QString &residentId) override;
    [[nodiscard]] QFuture<core::Result<QList<core::Person>>> find(const QString &text, int limit) override;
    [[nodiscard]] QFuture<core::Result<QList<core::Person>>> household(const QString &householdId) override;
    void show(const QString &residentId) override;
    void add(const QJsonObject &known, std::function<void(QString residentId)> done) override;

    /// The form tells that the person asked for by add() is there. False if nobody waits for one.
    bool added(const QString &residentId);
    /// The form was left without a new person.
    void forgetAdding() { m_done = {}; }

    [[nodiscard]] static core::Person personOf(const core::Document &document);

private:
    [[nodiscard]] QFuture<core::Result<QList<core::Person>>> loadAll(const QStringList &ids) const;
    ui::ServiceContext *m_context = nullptr;
    std::function<void(QString)> m_done;
};

} // namespace yc::residents
