// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/affairs/view/AffairsContext.h"
#include "ui/FormField.h"

#include <QCoreApplication>

#include <optional>

namespace yc::affairs {

/// One thing that may be done with a case now.
struct CaseAction {
    QString id;
    QString words;
    bool primary = false;
};

/// What may be done with a case in its state by the person signed in, what has to be asked for first, and the command
/// that does it. The command checks all of it again.
class CaseActions {
    Q_DECLARE_TR_FUNCTIONS(CaseActions)
public:
    struct Question {
        QString title;
        QString note;
        QList<ui::FormFieldSpec> fields;
        QString confirm;
    };
    [[nodiscard]] static QList<CaseAction> offered(const AffairsContext &context, const QJsonObject &body);
    [[nodiscard]] static Question question(const AffairsContext &context, const QString &action,
                                           const QJsonObject &body);
    [[nodiscard]] static core::Command command(const AffairsContext &context, const QString &action,
                                               const core::Document &document, const QVariantMap &values);

private:
    [[nodiscard]] static Question supply(const AffairsContext &context, const QJsonObject &body);
    [[nodiscard]] static core::Command supplyCommand(const AffairsContext &context, const core::Document &document,
                                                     const QVariantMap &values);
};

} // namespace yc::affairs
