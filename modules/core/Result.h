// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

#include <expected>

namespace yc::core {

/// The value, or an Error the person can act on. Library exceptions end at the module's wall and become one.
template<class T = void> using Result = std::expected<T, Error>;

[[nodiscard]] inline std::unexpected<Error> fail(ErrorKind kind, const char *code, QVariantMap context = {})
{
    return std::unexpected(Error{kind, QString::fromLatin1(code), std::move(context)});
}

} // namespace yc::core

/// Returns the error of a failed Result from the enclosing function, else goes on.
#define YC_TRY(expression)                                                                                             \
    do {                                                                                                               \
        if (auto yc_result_ = (expression); !yc_result_)                                                               \
            return std::unexpected(std::move(yc_result_).error());                                                     \
    } while (false)

#define YC_CONCAT_INNER(a, b) a##b
#define YC_CONCAT(a, b) YC_CONCAT_INNER(a, b)

/// YC_ASSIGN(auto value, function()): the value of a Result, or its error from the enclosing function.
#define YC_ASSIGN(declaration, expression)                                                                             \
    auto YC_CONCAT(yc_assigned_, __LINE__) = (expression);                                                             \
    if (!YC_CONCAT(yc_assigned_, __LINE__))                                                                            \
        return std::unexpected(std::move(YC_CONCAT(yc_assigned_, __LINE__)).error());                                  \
    declaration = *std::move(YC_CONCAT(yc_assigned_, __LINE__)) // NOLINT(bugprone-macro-parentheses): no expression
