// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "print/SlipPainter.h"

#include <QCoreApplication>

class QPrinter;
class QWidget;

namespace yc::print {

/// Puts a slip on paper. The job carries the template's title only: queues and printer logs are read by others.
class SlipPrinter {
    Q_DECLARE_TR_FUNCTIONS(SlipPrinter)

public:
    /// Asks for the printer and prints. GUI thread. Errors: `print.cancelled` (Cancelled), `print.no-printer`,
    /// `print.failed` (Retry).
    static core::Result<> printWithDialog(const SlipPainter &slip, QWidget *parent);
    /// Prints the page range that `printer` is set to, on paper of the slip's size.
    static core::Result<> print(const SlipPainter &slip, QPrinter &printer);
};

} // namespace yc::print
