// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/affairs/rules/CaseRules.h"
#include "ui/Service.h"

#include <QLocale>

namespace yc::affairs {

/// What the pages of affairs share. Owned by the service; outlives its pages. GUI thread.
struct AffairsContext {
    ui::ServiceContext *service = nullptr;
    CaseRules rules;
    core::CaseDesk *desk = nullptr;
    /// Why there is no catalogue; its code is empty when there is one.
    core::Error broken;

    [[nodiscard]] core::DocumentStore &store() const { return service->store; }
    [[nodiscard]] ui::Navigator &navigator() const { return service->navigator; }
    [[nodiscard]] core::ResidentDirectory *residents() const { return service->residents; }
    [[nodiscard]] const Catalogue &catalogue() const { return *rules.catalogue; }
    [[nodiscard]] QDate today() const { return store().clock().today(); }
    [[nodiscard]] bool may(const char *permission) const
    {
        return store().session().may(QString::fromLatin1(permission));
    }
    /// Name of an item in the language of the interface; the id where no version is in force.
    [[nodiscard]] QString itemName(const QString &id) const
    {
        const ServiceItem *item = rules.catalogue->item(id, today());
        return item == nullptr ? id : words(item->name);
    }
    [[nodiscard]] static QString words(const LocalText &text) { return text.in(QLocale().name()); }
    [[nodiscard]] static bool chinese() { return QLocale().language() == QLocale::Chinese; }
};

} // namespace yc::affairs
